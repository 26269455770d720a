/** Common nouns and verbs by script, for texts of any length; how they are put together makes no sense. */
export const wordsBy = {
  Arabic: ['كتاب', 'مدرسة', 'قلم', 'الطريق', 'الماء', 'شجرة', 'لا', 'بيوت'],
  Persian: ['کتاب', 'خانه‌ها', 'درخت', 'می‌رود', 'آب', 'گل', 'پنجره'],
  Hebrew: ['ספר', 'בית', 'ילדים', 'עץ', 'מים', 'חלון', 'דרך'],
  Thai: ['หนังสือ', 'บ้าน', 'ต้นไม้', 'น้ำ', 'หน้าต่าง', 'ถนน', 'เด็ก'],
  Lao: ['ເຮືອນ', 'ນ້ຳ', 'ຕົ້ນໄມ້', 'ປຶ້ມ', 'ເດັກນ້ອຍ'],
  Khmer: ['សៀវភៅ', 'ផ្ទះ', 'ទឹក', 'ដើមឈើ', 'ផ្លូវ'],
  Burmese: ['စာအုပ်', 'အိမ်', 'ရေ', 'သစ်ပင်', 'လမ်း'],
  Chinese: ['书', '房子', '树木', '水', '窗户', '道路'],
} as const;

export type ScriptName = keyof typeof wordsBy;

/** Scripts that put no space between words. */
export const unspaced = ['Thai', 'Lao', 'Khmer', 'Burmese', 'Chinese'] as const satisfies readonly ScriptName[];
