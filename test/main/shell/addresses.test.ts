import { describe, expect, test } from 'vitest';
import { outsideAddress } from '../../../main/shell/addresses';

describe('an address that leads out of the app', () => {
  test.each([
    ['https://example.org/why?a=1#b', 'https://example.org/why?a=1#b'],
    ['HTTPS://EXAMPLE.org', 'https://example.org/'],
    ['mailto:team@example.org?subject=Late%20buses&body=Why', 'mailto:team@example.org?subject=Late%20buses&body=Why'],
  ])('may be asked about: %s', (text, address) => {
    expect(outsideAddress(text)).toBe(address);
  });

  test('is spelled out where its letters look like others', () => {
    expect(outsideAddress('https://exаmple.org/')).toBe('https://xn--exmple-4nf.org/'); // a Cyrillic а
    expect(outsideAddress('https://example.org/\u202Egnp.exe')).toBe('https://example.org/%E2%80%AEgnp.exe');
  });

  test.each([
    'http://example.org/',
    'file:///etc/passwd',
    'file://server/share/run.exe',
    'javascript:alert(1)',
    'data:text/html,hi',
    'blob:throughline://app/1',
    'throughline://app/',
    'smb://server/share',
    'ms-msdt:/id',
    'vscode://file/x',
    'search-ms:query=x',
    'https://example.org@elsewhere.example/',
    'https://user:word@example.org/',
    'mailto:a@example.org?attach=/etc/passwd',
    'mailto:a@example.org?subject=x&Attachment=C:\\secret',
    `https://example.org/${'a'.repeat(2_000)}`,
    '/etc/passwd',
    'C:\\run.exe',
    '-a',
    '',
  ])('leads nowhere: %s', (text) => {
    expect(outsideAddress(text)).toBeNull();
  });
});
