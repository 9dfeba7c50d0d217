// clausemark.yaml with the company's answers; the comments of the template stay.
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Answers } from '../answers/answers-schema.ts';
import { yamlText } from '../text/document-text.ts';
import { serialTemplates } from '../number/renumber.ts';

/** @param cut ids of documents that are not in the manual: settings that name them leave too */
export function ownConfig(text: string, answers: Answers, cut: ReadonlySet<string>): string {
  const file = parseDocument(text, { schema: 'failsafe' });
  const { company, standard, revision, ids } = answers;
  file.set('organisation', company.name);
  file.set('timezone', company.timezone);
  file.set('standards', file.createNode([standard], { flow: true }));
  if (standard !== 'as9120@B') file.delete('profile');
  file.setIn(['revision', 'scheme'], revision);
  file.setIn(['site', 'title'], `${company.short ?? company.name} quality manual`);
  file.setIn(['site', 'language'], answers.interfaceLanguage);
  if (company.domain === undefined) file.deleteIn(['site', 'url']);
  else file.setIn(['site', 'url'], `https://${company.domain}`);
  if (ids === 'serial') {
    for (const [type, template] of Object.entries(serialTemplates)) {
      if (file.hasIn(['types', type])) file.setIn(['types', type, 'id'], template);
    }
  }
  // Until the first release drafts are all there is to read; each page says DRAFT.
  file.setIn(['site', 'showDrafts'], 'true');
  file.delete('planned');
  for (const rule of ['register-complete', 'register-overdue']) withoutTables(file, rule, cut);
  return yamlText(file);
}

function withoutTables(file: ReturnType<typeof parseDocument>, rule: string, cut: ReadonlySet<string>): void {
  const tables = file.getIn(['rules', rule, 'tables']);
  if (!isSeq(tables)) return;
  tables.items = tables.items.filter((item) => {
    const at = isMap(item) ? String(item.get('at')) : '';
    return !cut.has(at.split('#')[0] ?? '');
  });
}
