// Waivers that accept nothing: a rule, a document or a role that does not exist, or a finding that is no longer there.
// Reported under data-file-valid, whose file they stand in; known only after all rules have run.
import { nodeAt, WAIVERS_PATH, type Location, type Manual, type Waiver } from '@clausemark/manual';
import type { Found } from './found.ts';
import type { RuleSetting } from './rule-settings.ts';

const REPORTER = 'data-file-valid';

interface Judged {
  readonly manual: Manual;
  /** All rules, those of scope change included. */
  readonly settings: readonly RuleSetting[];
  /** Waivers that accepted a finding. */
  readonly used: ReadonlySet<Waiver>;
  readonly today: string;
}

export function judgeWaivers({ manual, settings, used, today }: Judged): Found[] {
  const setting = settings.find(({ rule }) => rule.name === REPORTER);
  if (setting === undefined || setting.level === 'off') return [];
  return manual.waivers.waivers.flatMap((waiver, index) => {
    const make = (message: string, key: keyof Waiver, data: Readonly<Record<string, string>>): Found => {
      const raw = { message, location: placeOf(manual, index, key), data, related: [] };
      return { setting, raw };
    };
    const wrong = [
      ...(ruleOf(settings, waiver) === undefined ? [make('waiverRule', 'rule', { name: waiver.rule })] : []),
      ...(isThere(manual, waiver) ? [] : [make('waiverDocument', 'document', { name: waiver.document })]),
      ...(isRole(manual, waiver) ? [] : [make('waiverOwner', 'owner', { name: waiver.owner })]),
    ];
    if (wrong.length > 0 || used.has(waiver) || !isLookedAt(settings, waiver, today)) return wrong;
    return [make('waiverIdle', 'rule', { rule: waiver.rule, document: waiver.document })];
  });
}

function ruleOf(settings: readonly RuleSetting[], { rule: name }: Waiver): RuleSetting | undefined {
  return settings.find(({ rule }) => rule.name === name || rule.code === name);
}

/** Findings can be in files that are no documents, such as clausemark.yaml. */
function isThere({ byId, byPath, files }: Manual, { document }: Waiver): boolean {
  return byId.has(document) || byPath.has(document) || files.has(document);
}

/** A manual without roles.yaml has no roles to name. */
function isRole({ roles }: Manual, { owner }: Waiver): boolean {
  return Object.keys(roles.roles).length === 0 || Object.hasOwn(roles.roles, owner);
}

/** A rule that is off, or judges changes, finds nothing here; a waiver that has ended accepts nothing any more. */
function isLookedAt(settings: readonly RuleSetting[], waiver: Waiver, today: string): boolean {
  const setting = ruleOf(settings, waiver);
  return setting !== undefined && setting.level !== 'off' && setting.rule.scope !== 'change' && waiver.expires >= today;
}

function placeOf(manual: Manual, index: number, key: string): Location {
  const root = manual.dataFiles.find(({ path }) => path === WAIVERS_PATH)?.node;
  const place = root === undefined ? { start: 0, end: 0 } : nodeAt(root, ['waivers', index, key]).span;
  return { path: WAIVERS_PATH, anchor: `data:/waivers/${index}/${key}`, span: place };
}
