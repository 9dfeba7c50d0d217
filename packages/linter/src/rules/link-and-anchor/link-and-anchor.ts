// XRF002: links inside the manual lead to a file that is there, and to a heading in it.
import { linksOf } from '@clausemark/manual';
import type { LinkTarget, Manual, ManualDocument, RawLinkFact, ResolvedLink } from '@clausemark/manual';
import { isRefused } from '../../document/is-refused.ts';
import { looseFileIn } from '../../references/loose-files.ts';
import { insteadOfWiki } from '../../references/instead-of-wiki.ts';
import { pathsOf } from '../../references/paths-of.ts';
import { relativePath } from '../../references/relative-path.ts';
import { unreadableWithId } from '../../references/named-after.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { nearest } from '../../text/nearest.ts';

const WHY = 'Readers who follow the link find nothing, on the site as on paper.';

const RAW = { address: 'rawAddress', label: 'rawLabel' } as const;

export const linkAndAnchor = defineRule({
  code: 'XRF002',
  name: 'link-and-anchor',
  summary: 'Links inside the manual lead to a file that is there, and to a heading in it.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.1'],
  about: ['links', 'rawLinks'],
  options: noOptions,
  messages: {
    missing: {
      what: 'The link leads to `{wanted}`, which is not there.',
      why: WHY,
      mend: 'Correct the address, or add the file.{nearest}',
    },
    wrongCase: {
      what: 'The link leads to `{wanted}`; the file is called `{nearest}`.',
      why: 'Capital and small letters count on the site and on most servers, even where your computer ignores them.',
      mend: 'Write `{instead}`.',
    },
    composed: {
      what: 'The link leads to `{wanted}`; the name of the file looks the same and is stored otherwise.',
      why: 'A letter such as "ü" can be one character or two, a letter and its dots. On the site and on most servers these are different names.',
      mend: 'Rename the file to `{wanted}`, with the letters as the link has them. Names of two characters come from a Mac, or from an archive made on one.',
    },
    noId: {
      what: 'The link leads to the document `{wanted}`, and no document has that id.',
      why: WHY,
      mend: 'Correct the id, or add the document.{nearest}',
    },
    ambiguous: {
      what: 'The link leads to the id `{wanted}`, which several documents have.',
      why: 'Nobody can tell which of them is meant.',
      mend: 'Give each document an id of its own.',
    },
    anchor: {
      what: '{target} has no heading `#{anchor}`.',
      why: 'The link opens the document at its top, and the reader looks for the passage in vain.',
      mend: '{instead}',
    },
    folder: {
      what: 'The link leads to the folder `{wanted}`, where `{file}` lies.',
      why: 'Who approves a document approves the files it links to. What lies in a folder can be replaced without an approval.',
      mend: 'Link to the files themselves, or to a document that lists them.',
      level: 'warning',
    },
    rawAddress: {
      what: '`{text}` is no link: an address with a blank in it is not recognised, and readers see the brackets.',
      why: WHY,
      mend: 'Put the address between `<` and `>`, or write `%20` for each blank.',
    },
    rawLabel: {
      what: '`{text}` is no link: this document does not say what it leads to, and readers see the brackets.',
      why: WHY,
      mend: 'Write the address behind the text, `[text](address)`, or define the label: `[label]: address` on a line of its own.',
    },
    rawWiki: {
      what: '`{text}` is no link: double brackets are those of wikis, and readers see them.',
      why: WHY,
      mend: 'Write {instead}.',
    },
    empty: {
      what: 'The link "{text}" leads nowhere: its address is empty.',
      why: WHY,
      mend: 'Write the address, or remove the link.',
    },
  },
  *checkEach({ document, manual, finding }) {
    for (const { kind, text, span } of firstsByText(document.facts.rawLinks)) {
      const place = document.at(`raw:${text}`, span);
      if (kind === 'wiki') yield finding('rawWiki', place, { text, instead: insteadOfWiki(manual, document, text) });
      else yield finding(RAW[kind], place, { text });
    }
    const links = linksOf(manual, document);
    if (links.every(arrives)) return;
    const counts = new Map<string, number>();
    for (const { link, target } of links) {
      const { url, text, span } = link;
      const nth = counts.get(url) ?? 0;
      counts.set(url, nth + 1);
      const place = document.at(`link:${url}${nth === 0 ? '' : `#${nth}`}`, span);
      if (url === '') {
        yield finding('empty', place, { text });
        continue;
      }
      if (target.kind === 'ambiguous') yield finding('ambiguous', place, { wanted: target.id });
      if (
        target.kind === 'anchor-missing' &&
        isJudged(document, target.document) &&
        !isOtherAnchor(target.document, target.anchor)
      ) {
        const where = target.document === document ? 'This document' : (target.document.id ?? target.document.path);
        yield finding('anchor', place, { target: where, anchor: target.anchor, instead: insteadOfAnchor(target) });
      }
      const file = target.kind === 'file' ? looseFileIn(manual, target.path) : undefined;
      if (target.kind === 'file' && file !== undefined) yield finding('folder', place, { wanted: target.path, file });
      if (target.kind !== 'missing') continue;
      const { wanted, nearest: known } = target;
      if (url.startsWith('doc:') && unreadableWithId(manual, wanted) !== undefined) continue;
      if (url.startsWith('doc:')) yield finding('noId', place, { wanted, nearest: nearId(manual, wanted) });
      else if (known !== undefined && known.normalize() === wanted.normalize())
        yield finding('composed', place, { wanted });
      else if (known !== undefined)
        yield finding('wrongCase', place, { wanted, nearest: known, instead: relativePath(document.path, known) });
      else yield finding('missing', place, { wanted, nearest: nearPath(manual, document, wanted) });
    }
  },
});

function firstsByText(links: readonly RawLinkFact[]): readonly RawLinkFact[] {
  if (links.length === 0) return links;
  const firsts = new Map(links.toReversed().map((item) => [item.text, item]));
  return [...firsts.values()].reverse();
}

/** Whether there is nothing to say about a link: what it leads to is there, or outside, where nobody looks. */
function arrives({ link, target }: ResolvedLink): boolean {
  return link.url !== '' && (target.kind === 'document' || target.kind === 'external' || target.kind === 'outside');
}

/** Nobody knows where the headings of a broken document are; front-matter-valid reports it. Without front matter they are plain. */
function isJudged(from: ManualDocument, target: ManualDocument): boolean {
  return from === target || !(target.facts.frontMatter.state === 'broken' || isRefused(target));
}

/** Footnotes have anchors of the site's making, and an HTML tag can carry one (raw-html reports that). */
function isOtherAnchor({ facts }: ManualDocument, anchor: string): boolean {
  if (/^(?:user-content-)?fn(?:ref)?-?/.test(anchor)) return true;
  return facts.html.some(({ excerpt }) => excerpt.includes(`"${anchor}"`));
}

function insteadOfAnchor({ document, anchor, nearest: known }: LinkTarget & { kind: 'anchor-missing' }): string {
  const own = document.facts.headings.find(({ text }) => text.includes(`{#${anchor}}`));
  if (own !== undefined)
    return `Anchors follow from the words of a heading: take \`{#${anchor}}\` out of "${own.text}", where readers see it.`;
  const near =
    known ??
    nearest(
      anchor,
      document.facts.headings.map(({ slug }) => slug),
    );
  return `Write the anchor of the heading as it stands now.${near === undefined ? '' : ` Did you mean \`#${near}\`?`}`;
}

function nearId(manual: Manual, id: string): string {
  const near = nearest(id, manual.byId.keys());
  return near === undefined ? '' : ` Did you mean \`doc:${near}\`?`;
}

/** A file of the same name elsewhere, else one of nearly the same name in the same folder. */
function nearPath(manual: Manual, from: ManualDocument, wanted: string): string {
  const name = wanted.slice(wanted.lastIndexOf('/') + 1);
  const folder = wanted.slice(0, wanted.length - name.length);
  const { byName, byFolder } = pathsOf(manual);
  const moved = byName.get(name) ?? [];
  const alike = (byFolder.get(folder) ?? []).filter((path) => endingOf(path) === endingOf(wanted));
  const unfinished = manual.files.has(`${wanted}.md`) ? `${wanted}.md` : undefined;
  const near = unfinished ?? (moved.length === 1 ? moved[0] : nearest(wanted, alike, 0.25));
  return near === undefined ? '' : ` Did you mean \`${relativePath(from.path, near)}\`?`;
}

function endingOf(path: string): string {
  return /\.[a-z0-9]+$/i.exec(path)?.[0].toLowerCase() ?? '';
}
