// Tools for tests of Clausemark and of rules written for it.
export { memoryManual, type MemoryFiles, type MemoryOptions } from './memory-manual.ts';
export { pageHeadings, parseRulePage, type RuleExample, type RulePage } from './rule-page.ts';
export { lintExample, runExample } from './run-example.ts';
