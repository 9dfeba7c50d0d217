// One finding in the HTML report.
import type { Finding } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeMarkup } from '../escape/markup.ts';
import { placeOf, relatedPlaceOf } from '../summary/place.ts';

/** An `article`. The link, if any, must already be known to be safe. */
export function findingHtml(finding: Finding, link: string | undefined): string[] {
  const { severity, code, rule, what, why, mend, related, basis, waiver } = finding;
  const name = `${text(code)} ${text(rule)}`;
  const linked = link === undefined ? name : `<a href="${text(link)}" rel="noreferrer">${name}</a>`;
  return [
    `<article class="${severity}">`,
    `<p><strong class="severity">${severity}</strong> ${linked} <span class="place">${text(placeOf(finding))}</span></p>`,
    `<p><strong>${prose(what)}</strong></p>`,
    `<p>Why: ${prose(why)}${basis.length > 0 ? ` (${text(basis.join(', '))})` : ''}</p>`,
    `<p>Mend: ${prose(mend)}</p>`,
    ...related.map(
      (place) => `<p>See <span class="place">${text(relatedPlaceOf(place))}</span> ${text(place.label)}</p>`,
    ),
    ...(waiver === undefined ? [] : [waived(waiver)]),
    '</article>',
  ];
}

function waived({ reason, owner, expires }: NonNullable<Finding['waiver']>): string {
  return `<p>Waived until ${text(expires)} by ${text(owner)}: ${text(reason)}</p>`;
}

function text(raw: string): string {
  return escapeMarkup(clip(raw));
}

/** What stands between two backticks is code, as in the pages. */
function prose(raw: string): string {
  const parts = clip(raw).split(/`([^`]+)`/);
  return parts.map((part, at) => (at % 2 === 1 ? `<code>${escapeMarkup(part)}</code>` : escapeMarkup(part))).join('');
}
