// The public face of the package: makes a company's manual from the template, and single documents. Pure.
export { answersSchema, hosts, idSchemes, markets, revisionSchemes, type Answers } from './answers/answers-schema.ts';
export { TemplateError } from './cut/cut-list.ts';
export { inWords } from './own/company-facts.ts';
export { readRecord, RECORD_PATH, writeRecord, type GeneratedRecord } from './files/record.ts';
export { generateManual, type GeneratedManual } from './generate-manual.ts';
export { recommendStandard, type Business, type Recommendation } from './standard/recommend-standard.ts';
export { templateSchema, type Starters, type Template, type TemplateSettings } from './template/template-schema.ts';
export { planUpdate, recordAfter, type FileUpdate, type UpdateKind, type UpdatePlan } from './update/plan-update.ts';
export { fileNameOf, newDocumentText, type NewDocument } from './new/new-document.ts';
export { nextId, type IdWish } from './new/next-id.ts';
export { checkTemplate } from './template/check-template.ts';
