import { expect, it } from 'vitest';
import { plainUrl } from './plain-url.ts';

it.each([
  ['https://example.com/a%20b', 'https://example.com/ab'],
  ['java\tscript:x', 'javascript:x'],
  ['jav%61script:x', 'javascript:x'],
  ['javascript&#58;x', 'javascript:x'],
  ['javascript&colon;x', 'javascript:x'],
  ['java&#x0A;script:x', 'javascript:x'],
  ['java\u200Bscript:x', 'javascript:x'],
  ['%256aavascript:x', 'javascript:x'],
  ['%zz&nothing;', '%zz&nothing;'],
])('reads %j as a browser does', (url, plain) => expect(plainUrl(url)).toBe(plain));
