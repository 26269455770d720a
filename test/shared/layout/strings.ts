/** What teams write, in the alphabets that Noto Sans has: whole sentences, and stretches of them with every sort of sign. */
const SENTENCES = `
English: Students who miss the first week rarely catch up
English: Advisory period is used for announcements (and "bells")
English: AVATAR, Type, To, WAVE, P.A., LT, Yo, fi, ffi, fl, ff: pairs that kerning and ligatures would change
English: 3 of 5 teachers share one set of 12 laptops; 40% do not log in
English: Grades 6–8: coverage before understanding, term after term
English: “We have always done it that way” is said at every meeting
English: Math/ELA co-planning happens on Mondays, 7:45–8:20 am
English: Goal: from 62.5 % to 80 % by June 2026 (±2), i.e. +17.5 points
English: Who calls home? When? In which language?
English: Bus no. 14 is late on 9 days out of 20 & nobody tells the office
English: Budget: $1,250 for paper, £90 for ink, €40 for tape
English: Ask [why] {again}; then ask * once more * #nextsteps @team_a ^up ~down | side \\ back
English: Quarterly data come after the quarter
Spanish: ¿Por qué faltan los niños los lunes? ¡Nadie lo sabe!
Spanish: La señora Núñez enseña álgebra a 34 alumnos de 8.º
Portuguese: As famílias não recebem informação em português
French: L’élève n’ose pas poser de questions ; le cours avance « trop vite »
French: Œuvres complètes, façade, naïveté, où ça ? déjà là
German: Größere Klassen, weniger Rückmeldung: für Übungen fehlt Zeit
German: Die Schüler:innen kennen das Ziel der Stunde selten
Danish: Børn på små øer når ikke første time, når færgen er aflyst
Swedish: Läxor görs på bussen, där är det trångt och mörkt
Icelandic: Það vantar þýðingar á eyðublöðum
Polish: Uczniowie się spóźniają, gdyż źle działa łączność kolejowa
Czech: Žáci nevědí, proč se mají učit přečíslené úlohy
Slovak: Ľudia v škole nemajú čas na vzájomné hospitácie
Hungarian: Az őszi szünet után több a hiányzó, különösen hétfőn
Romanian: Elevii și părinții află târziu despre întârzieri și absențe
Turkish: Öğrencilerin çoğu ödevi İngilizce anlamıyor, ışık da yok
Croatian: Učenici žele više vježbi, a manje prepisivanja s ploče
Lithuanian: Mokytojams trūksta laiko pasiruošti kartu; žiemą dažniau sergama
Latvian: Skolēni kavē, jo autobuss nāk vēlāk nekā zvans
Estonian: Õpilased väsivad, sest päev algab liiga vara
Maltese: Il-għalliema m’għandhomx ħin biżżejjed
Welsh: Mae’r tŷ yn rhy swnllyd i wneud gwaith cartref
Maori: Kāore ngā mātua e mōhio ana ki te wā tīmata
Hausa: Ɗalibai ba sa ƙoƙari saboda yunwa
Yoruba: Àwọn ọmọ ilé ẹ̀kọ́ kò ní ìwé tó tọ́
Vietnamese: Phụ huynh đi làm sớm nên không ai đưa các em đến trường
Vietnamese: Giờ học bắt đầu quá sớm, nhiều học sinh buồn ngủ
Vietnamese: Sổ điểm ghi bằng tay, cuối kỳ mới tổng hợp được
Russian: Дети не понимают, зачем им дроби и уравнения
Russian: Объявления читают на уроке; подъезд закрыт до 8:15
Ukrainian: Вчителі їздять з іншого міста, ґанок щодня зачинений
Belarusian: Вучні ўвесь час спазняюцца на першы ўрок
Bulgarian: Учениците закъсняват, защото няма автобус
Serbian: Ђаци често касне, а њихови родитељи то не знају
Kazakh: Оқушылардың көбі кітап оқымайды, әңгіме қысқа
Greek: Οι γονείς δεν διαβάζουν τα σημειώματα του σχολείου
Greek: Ώρες διδασκαλίας: λίγες· μαθητές: πολλοί
Greek: Ἐν ἀρχῇ ἦν ὁ λόγος, ᾧ πᾶς ὁ κόσμος
`;

const whole = SENTENCES.trim()
  .split('\n')
  .map((line) => line.slice(line.indexOf(': ') + 2));

/** The first word, the first half, the second half, and two sentences in one. */
export const strings: readonly string[] = whole.flatMap((sentence, i) => {
  const words = sentence.split(' ');
  const half = Math.ceil(words.length / 2);
  return [
    sentence,
    words[0] ?? '',
    words.slice(0, half).join(' '),
    words.slice(half).join(' '),
    `${sentence} ${whole[(i * 7 + 3) % whole.length]}`,
  ];
});
