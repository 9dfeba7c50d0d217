import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { aHostileReport } from '../testing/hostile.ts';
import { joined } from '../testing/joined.ts';
import { aReport, aWaived } from '../testing/report-fixture.ts';
import { html } from './html.ts';

/** Every element of the page. */
function elementsOf(page: string): DefaultTreeAdapterTypes.Element[] {
  const elements: DefaultTreeAdapterTypes.Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return elements;
}

test('a page with the verdict, the findings and every document', () => {
  const page = joined(html(aReport({ waived: [aWaived()] })));
  expect(page).toContain('<p class="verdict">1 error, 1 warning</p>');
  expect(page).toContain('Waived until 2027-01-31 by quality-manager');
  expect(page).toContain('<td>QP-750</td><td>Documented information</td>');
});

test('hostile values bring no element, no attribute and no address', () => {
  const ordinary = elementsOf(joined(html(aReport({ waived: [aWaived()], notChecked: ['x'] }))));
  const hostile = elementsOf(joined(html(aHostileReport())));
  const known = new Set(ordinary.map(({ tagName }) => tagName));
  expect(hostile.filter(({ tagName }) => !known.has(tagName))).toEqual([]);
  const attributes = new Set(hostile.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
  expect([...attributes].toSorted()).toEqual(['charset', 'class', 'content', 'http-equiv', 'lang', 'name', 'scope']);
});

test('rules are linked where their page is known', () => {
  const rules = [
    {
      code: 'DAT004',
      name: 'n',
      description: 'd',
      helpUri: 'https://clausemark.dev/rules/DAT004',
      defaultLevel: 'error' as const,
    },
  ];
  expect(joined(html(aReport(), { rules }))).toContain(
    '<a href="https://clausemark.dev/rules/DAT004" rel="noreferrer">DAT004 review-overdue</a>',
  );
});

test('what stands between backticks is code, and nothing in it is markup', () => {
  const report = aReport();
  const findings = report.findings.map((finding) => ({ ...finding, mend: 'Write `impact: <b>` here.' }));
  const code = elementsOf(joined(html({ ...report, findings }))).filter(({ tagName }) => tagName === 'code');
  const texts = code.map(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : node.nodeName)));
  expect(texts).toContainEqual(['impact: <b>']);
});
