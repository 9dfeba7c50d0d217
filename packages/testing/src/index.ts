// Tools for tests of Clausemark and of rules written for it.
export { exampleChange } from './example-change.ts';
export { exampleCompany } from './example-company.ts';
export { fileChanges, type Oddities } from './file-changes.ts';
export { memorySide } from './memory-side.ts';
export { memoryManual, type MemoryFiles, type MemoryOptions } from './memory-manual.ts';
export { pageHeadings, parseRulePage, type RuleExample, type RulePage } from './rule-page.ts';
export { lintExample, runExample } from './run-example.ts';
