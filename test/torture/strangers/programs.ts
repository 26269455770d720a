import { deflateRawSync, gzipSync } from 'node:zlib';
import { ELSEWHERE, type Hostile } from '../hostile/file';
import { bytesIn, stranger, workbook } from './stranger';

/** Files of other programs in their real forms, most of them under a name that is not theirs. */

const u16 = (value: number) => [value & 255, value >>> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** A zip archive with deflated entries. */
function zip(entries: readonly (readonly [name: string, content: string | Uint8Array])[]): Uint8Array {
  const local: Uint8Array[] = [];
  const listed: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content);
    const sizes = [...u32(0), ...u32(packed.length), ...u32(content.length), ...u16(name.length), 0, 0];
    const entry = bytesIn('PK\x03\x04', [20, 0, 0, 0, 8, 0, 0, 0, 0, 0], sizes, name, packed);
    listed.push(
      bytesIn('PK\x01\x02', [20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0], sizes, new Uint8Array(10), u32(at), name),
    );
    local.push(entry);
    at += entry.length;
  }
  const directory = bytesIn(...listed);
  const count = u16(entries.length);
  return bytesIn(...local, directory, 'PK\x05\x06\0\0\0\0', count, count, u32(directory.length), u32(at), [0, 0]);
}

const docx = () =>
  zip([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      'word/document.xml',
      '<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>Late buses</w:t></w:r></w:p></w:body></w:document>',
    ],
  ]);

export const programs: readonly Hostile[] = [
  stranger('minutes.throughline', 'a Word document called a workbook', docx),
  stranger('holiday.json', 'a zip archive whose one entry unfolds to 30 MB of zeros', () =>
    zip([['0', new Uint8Array(30_000_000)]]),
  ),
  stranger('../../../../etc/cron.d/empty.txt', 'an empty zip archive, named up and away', () => zip([])),
  stranger('slip.txt', 'a zip archive split over disks, with an entry named ../../x', () =>
    bytesIn('PK\x07\x08', zip([['../../x', 'x']])),
  ),
  stranger(
    'report-late.txt',
    'a PDF that begins after a blank line',
    () => '\n%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\nxref\n0 1',
  ),
  stranger('lesson.json', 'a film', () =>
    bytesIn(u32(0x20000000), 'ftypisom', [0, 0, 2, 0], 'isomiso2mp41', u32(8), 'mdat'),
  ),
  stranger('Fishbone.throughline.lnk', 'a Windows shortcut', () =>
    bytesIn(
      [0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46],
      'C:\\Windows\\System32\\cmd.exe /c calc',
    ),
  ),
  stranger('com.apple.finder.throughline', 'a binary property list', () =>
    bytesIn('bplist00', [0xd1, 1, 2, 0x53], 'url', [0x10, 1, 8, 11, 15], new Uint8Array(24)),
  ),
  stranger(
    'Info.plist',
    'a property list in XML',
    () =>
      '<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist version="1.0"><dict><key>a</key><date>x</date></dict></plist>',
  ),
  stranger('places.json', 'a SQLite database', () =>
    bytesIn('SQLite format 3\0', [16, 0, 1, 1, 0, 64, 32, 32], new Uint8Array(4096)),
  ),
  stranger(
    'diagram.html',
    'a page that leads elsewhere at once',
    () =>
      `<!DOCTYPE html><meta http-equiv="refresh" content="0; url=https://${ELSEWHERE}/"><body onload="window.__ran=1">{"format":1}`,
  ),
  stranger(
    'body.txt',
    'HTML that does not begin like a page',
    () =>
      `<body onload="window.__ran=1">\n<a href="javascript:window.__ran=1" ping="https://${ELSEWHERE}/">Late buses</a>\n</body>`,
  ),
  stranger(
    'letter.eml',
    'a letter, whose head reads like that of an outline',
    () =>
      'From: a@b.invalid\r\nKind: fishbone\r\nTitle: Late\r\nDate: Thu, 1 Jan 1970 00:00:00 +0000\r\nMIME-Version: 1.0\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<script>window.__ran=1</script>\r\n--b--',
  ),
  stranger(
    'agenda.rtf',
    'RTF with an object in it',
    () => `{\\rtf1\\ansi{\\object\\objautlink{\\*\\objdata 0105}}${'{'.repeat(100)}}`,
  ),
  stranger('setup.throughline', 'a Windows program', () =>
    bytesIn('MZ', [0x90, 0, 3, 0], new Uint8Array(58), 'PE\0\0', 'This program cannot be run in DOS mode.'),
  ),
  stranger('workbook.throughline.gz', 'a sound workbook, packed by gzip', () => gzipSync(workbook())),
  stranger(
    'map.mm',
    'a mind map in XML without its declaration',
    () => '<map version="1.0.1">\n<node TEXT="Late buses">\n  <node TEXT="Routes"/>\n</node>\n</map>',
  ),
  stranger(
    'scores.csv',
    'a table with formulas that call programs',
    () => `=cmd|'/c calc'!A0,+1+1\n@SUM(1+1)*cmd|x,"-2"\n=HYPERLINK("https://${ELSEWHERE}"),x\n`,
  ),
  stranger('conflict.throughline', 'a workbook in which git left its marks', () =>
    workbook().replace('"links"', '\n<<<<<<< HEAD\n"links"\n=======\n"links"\n>>>>>>> theirs\n'),
  ),
  stranger(
    'session.log',
    'a terminal session with escape sequences',
    () =>
      '\x1b]0;owned\x07\x1b[2J\x1b[1;31mTitle: x\x1b[0m\n\x1b]8;;https://x.invalid\x07click\x1b]8;;\x07\n\x9b31mRed\x85Next\n',
  ),
  stranger('photo.throughline', 'a GIF with a workbook in its comment', () =>
    bytesIn('GIF89a', [1, 0, 1, 0, 0, 0, 0, 0x21, 0xfe, 255], workbook()),
  ),
];
