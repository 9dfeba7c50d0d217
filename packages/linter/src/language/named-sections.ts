// Which sections a heading names. It may carry a number ("5.1 Purpose", "A. Scope") and name several ("Purpose and scope").
import { byText } from '../text/by-text.ts';
import { sectionNames } from './section-names.ts';

const NUMBERING =
  /^(?:(?:section|part|chapter|abschnitt|kapitel|chapitre|sección)\s+)?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})[.):]?\s+(?:[-\u2013\u2014:]\s*)?|^(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z])[.)]\s*/i;
/** Other programs take `{#purpose}` behind a heading for its anchor. */
const OWN_ANCHOR = /\{:?\s*[#.][^{}]*\}\s*$/;
const MOST_HEADINGS = 4096;
const AND = /\s*(?:[/&,;+]|\s(?:and|or|und|oder|et|ou|y|e)\s)\s*/i;
const TAIL = /\s(?:of|for|to|des|der|dieser|de|du|del|dieses)\s.*$/i;

/** The heading without its number, in small letters, blanks and signs made one. */
export function plainHeading(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(OWN_ANCHOR, '')
    .trim();
  const unnumbered = plain.replace(NUMBERING, '');
  return (unnumbered === '' ? plain : unnumbered)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}'/&,;+]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** What a heading names. */
export interface NamedSections {
  /** @param section `purpose`, or a name of the company's own such as `training-needs` */
  has(section: string): boolean;
}

/** True when a heading names the section. */
export function namesSection(heading: string, section: string): boolean {
  return sectionsNamedBy(heading).has(section);
}

/** The sections that a heading names. */
export const sectionsNamedBy: (heading: string) => NamedSections = byText(
  (heading) => new HeadingSections(heading),
  MOST_HEADINGS,
);

class HeadingSections implements NamedSections {
  readonly #parts: readonly string[];
  readonly #sections = new Map<string, boolean>();

  constructor(heading: string) {
    this.#parts = partsOf(heading);
  }

  has(section: string): boolean {
    let named = this.#sections.get(section);
    if (named === undefined) {
      const listed = namesOf(section);
      named = this.#parts.some((part) => listed.has(part));
      this.#sections.set(section, named);
    }
    return named;
  }
}

const names = new Map<string, ReadonlySet<string>>();

function namesOf(section: string): ReadonlySet<string> {
  let set = names.get(section);
  if (set === undefined) {
    const listed = Object.hasOwn(sectionNames, section) ? Object.values(sectionNames[section] ?? {}).flat() : [];
    set = new Set([section.replaceAll('-', ' ').toLowerCase(), ...listed]);
    names.set(section, set);
  }
  return set;
}

/** What a heading can be called: as a whole, and each of the things it joins by "and". */
function partsOf(heading: string): readonly string[] {
  const plain = plainHeading(heading);
  return [plain, ...plain.split(AND)].flatMap((part) => [part, part.replace(TAIL, '')]);
}
