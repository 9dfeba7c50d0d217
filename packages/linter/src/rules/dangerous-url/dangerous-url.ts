// SEC002: addresses that run code or leave the web's safe schemes.
import { plainUrl } from '../../references/plain-url.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const RUNS_CODE = new Set(['javascript', 'vbscript', 'data', 'file', 'blob', 'view-source']);
const ALLOWED = new Set(['https', 'mailto', 'tel', 'doc']);

/** The host of an address with a user, `https://user:password@host/`. Browsers read a backslash as a slash, and need none behind `https:`. */
const AFTER_USER = /^(?:https?:[\\/]*|[\\/]{2,})[^\\/?#]*@([^\\/?#:]*)/i;

/** A relative path in plain letters, as nearly every link has: no scheme, no second slash, nothing to decode. */
const HARMLESS = /^(?!\/\/)[\w./#-]*$/;

export const dangerousUrl = defineRule({
  code: 'SEC002',
  name: 'dangerous-url',
  summary: 'Addresses are relative, or use https, mailto or tel.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.1'],
  about: ['links', 'definitions'],
  options: noOptions,
  messages: {
    dangerous: {
      what: 'The address begins with `{scheme}:`, which can run code or open files of the reader.',
      why: 'One click on it in the published manual acts with the rights of the reader.',
      mend: 'Remove the link, or link to a page with `https://` or to a file of the repository.',
    },
    scheme: {
      what: 'The address begins with `{scheme}:`, which a manual does not use.',
      why: 'Such an address opens a program on the reader\u2019s computer, or nothing at all.',
      mend: 'Use `https://`, `mailto:`, `tel:` or a relative path. A file whose name holds a colon is written `./name`.',
    },
    noScheme: {
      what: 'The address `{url}` begins with two slashes and leads to another site.',
      why: 'It looks like a path of this manual and is none; the reader ends up wherever it points.',
      mend: 'Write the whole address with `https://`, or the relative path of the file.',
    },
    disguised: {
      what: 'The address leads to `{host}`: what stands before its `@` is the name of a user, and no site.',
      why: 'Readers take the beginning for the place they go to, and a password there is published to all of them.',
      mend: 'Write the address without what stands before the `@`.',
    },
    http: {
      what: 'The address `{url}` is not encrypted.',
      why: 'Anybody on the way can change what the reader is shown. An address without `https://` in front is taken for one with `http://`.',
      mend: 'Write `https://`; if the site has no https, say where the document is kept instead.',
      level: 'warning',
    },
  },
  *check({ document, finding }) {
    const { links, definitions } = document.facts;
    const suspicious = links.filter(({ label, url }) => label === undefined && !HARMLESS.test(url));
    if (suspicious.length + definitions.length === 0) return;
    const places = [
      ...suspicious.map(({ url, span }) => ({ url, span, anchor: `link:${url}` })),
      ...definitions.map(({ url, label, span }) => ({ url, span, anchor: `definition:${label}` })),
    ];
    for (const { url: written, span, anchor } of places) {
      const url = plainUrl(written);
      const place = document.at(anchor.slice(0, 200), span);
      const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
      const host = AFTER_USER.exec(url)?.[1];
      if (host !== undefined) yield finding('disguised', place, { host: host.slice(0, 80) });
      else if (/^[\\/]{2}/.test(url)) yield finding('noScheme', place, { url: url.slice(0, 80) });
      else if (scheme === 'http') yield finding('http', place, { url: url.slice(0, 80) });
      else if (scheme !== undefined && RUNS_CODE.has(scheme)) yield finding('dangerous', place, { scheme });
      else if (scheme !== undefined && !ALLOWED.has(scheme)) yield finding('scheme', place, { scheme });
    }
  },
});
