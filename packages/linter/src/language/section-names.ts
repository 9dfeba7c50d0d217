// The names that sections of controlled documents have in practice, per language, and how a heading is matched with them.
// A heading may carry a number ("5.1 Purpose", "A. Scope") and name several sections ("Purpose and scope").
import { detached } from '@clausemark/manual';

export const sectionNames: Readonly<Record<string, Readonly<Record<'en' | 'de' | 'fr' | 'es', readonly string[]>>>> = {
  purpose: {
    en: [
      'purpose',
      'objective',
      'objectives',
      'aim',
      'aims',
      'intent',
      'goal',
      'why',
      'introduction',
      'policy statement',
    ],
    de: ['zweck', 'ziel', 'ziele', 'zielsetzung', 'einleitung', 'einführung'],
    fr: ['objet', 'but', 'objectif', 'objectifs', 'finalité', 'introduction'],
    es: ['objeto', 'objetivo', 'objetivos', 'propósito', 'finalidad', 'introducción'],
  },
  scope: {
    en: ['scope', 'applicability', 'application', 'field of application', 'applies to', 'coverage', 'boundaries'],
    de: ['geltungsbereich', 'anwendungsbereich', 'geltung', 'anwendung', 'gültigkeitsbereich', 'umfang'],
    fr: ["domaine d'application", "champ d'application", 'périmètre', 'portée', 'application'],
    es: ['alcance', 'ámbito', 'ámbito de aplicación', 'campo de aplicación', 'aplicación', 'aplicabilidad'],
  },
  responsibilities: {
    en: [
      'responsibilities',
      'responsibility',
      'roles',
      'authorities',
      'authority',
      'accountabilities',
      'raci',
      'who',
      'responsibility matrix',
      'responsibilities matrix',
      'raci matrix',
    ],
    de: [
      'verantwortlichkeiten',
      'verantwortlichkeit',
      'verantwortung',
      'zuständigkeiten',
      'zuständigkeit',
      'rollen',
      'verantwortungsmatrix',
      'verantwortlichkeitsmatrix',
      'zuständigkeitsmatrix',
    ],
    fr: ['responsabilités', 'responsabilité', 'rôles', 'acteurs', 'matrice des responsabilités'],
    es: ['responsabilidades', 'responsabilidad', 'responsables', 'roles', 'funciones', 'matriz de responsabilidades'],
  },
  procedure: {
    en: ['procedure', 'procedures', 'process', 'process description', 'process steps', 'steps', 'method', 'workflow'],
    de: ['ablauf', 'vorgehen', 'vorgehensweise', 'verfahren', 'prozess', 'prozessbeschreibung', 'durchführung'],
    fr: ['procédure', 'processus', 'déroulement', 'mode opératoire', 'description', 'modalités', 'méthode'],
    es: ['procedimiento', 'proceso', 'desarrollo', 'descripción', 'método', 'pasos'],
  },
  records: {
    en: [
      'records',
      'record',
      'quality records',
      'forms',
      'records retained',
      'evidence',
      'documentation',
      'retained information',
    ],
    de: ['aufzeichnungen', 'aufzeichnung', 'nachweise', 'formulare', 'formblätter', 'dokumentation'],
    fr: ['enregistrements', 'enregistrement', 'preuves', 'formulaires'],
    es: ['registros', 'registro', 'evidencias', 'formularios', 'formatos'],
  },
  references: {
    en: [
      'references',
      'reference',
      'related documents',
      'reference documents',
      'associated documents',
      'normative references',
      'applicable documents',
      'see also',
      'sources',
    ],
    de: [
      'referenzen',
      'verweise',
      'mitgeltende dokumente',
      'mitgeltende unterlagen',
      'normative verweisungen',
      'bezüge',
      'quellen',
      'literatur',
    ],
    fr: ['références', 'référence', 'documents de référence', 'documents associés', 'documents liés'],
    es: ['referencias', 'referencia', 'documentos relacionados', 'documentos de referencia', 'documentos asociados'],
  },
  'revision-history': {
    en: [
      'revision history',
      'document history',
      'change history',
      'version history',
      'history',
      'revisions',
      'change log',
      'changelog',
      'amendments',
      'amendment history',
      'amendment record',
      'record of changes',
      'revision record',
      'history of changes',
    ],
    de: [
      'änderungshistorie',
      'revisionshistorie',
      'dokumenthistorie',
      'dokumentenhistorie',
      'versionshistorie',
      'historie',
      'änderungsverzeichnis',
      'änderungen',
      'änderungsnachweis',
      'revisionen',
    ],
    fr: [
      'historique',
      'historique des révisions',
      'historique des modifications',
      'historique du document',
      'révisions',
      'suivi des modifications',
    ],
    es: [
      'historial',
      'historial de revisiones',
      'historial de cambios',
      'control de cambios',
      'control de revisiones',
      'revisiones',
    ],
  },
  definitions: {
    en: ['definitions', 'terms', 'terminology', 'abbreviations', 'glossary', 'acronyms', 'terms and definitions'],
    de: ['begriffe', 'definitionen', 'abkürzungen', 'glossar'],
    fr: ['définitions', 'termes', 'abréviations', 'glossaire'],
    es: ['definiciones', 'términos', 'abreviaturas', 'glosario'],
  },
};

const NUMBERING =
  /^(?:(?:section|part|chapter|abschnitt|kapitel|chapitre|sección)\s+)?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})[.):]?\s+(?:[-\u2013\u2014:]\s*)?|^(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z])[.)]\s*/i;
const AND = /\s*(?:[/&,;+]|\s(?:and|or|und|oder|et|ou|y|e)\s)\s*/i;
const TAIL = /\s(?:of|for|to|des|der|dieser|de|du|del|dieses)\s.*$/i;

/** The heading without its number, in small letters, blanks and signs made one. */
export function plainHeading(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
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

/** The same few hundred headings come back in most documents of a manual. */
const MOST_HEADINGS = 4096;
const namedByHeading = new Map<string, NamedSections>();

/** The sections that a heading names. */
export function sectionsNamedBy(heading: string): NamedSections {
  let named = namedByHeading.get(heading);
  if (named === undefined) {
    if (namedByHeading.size >= MOST_HEADINGS) namedByHeading.clear();
    named = new HeadingSections(heading);
    namedByHeading.set(detached(heading), named);
  }
  return named;
}

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

/** The heading of a section in a new document: its first name in the language of the manual, else its own name. */
export function sectionHeading(section: string, language: 'en' | 'de' | 'fr' | 'es'): string {
  const known = Object.hasOwn(sectionNames, section) ? sectionNames[section]?.[language]?.[0] : undefined;
  const name = known ?? section.replaceAll('-', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
