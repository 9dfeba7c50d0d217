import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { aHostileReport } from '../testing/hostile.ts';
import { joined } from '../testing/joined.ts';
import { aFinding, aReport, aWaived, aWarning } from '../testing/report-fixture.ts';
import { junit } from './junit.ts';

/** Opening tags with their attributes; fails on XML that is not well-formed. */
function tagsOf(xml: string) {
  const tags: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => expect.fail(error.message));
  parser.on('opentag', (tag) => tags.push(tag));
  parser.write(xml).close();
  return tags;
}

test('a suite for every document, also for one without findings', () => {
  expect(`\n${joined(junit(aReport({ waived: [aWaived()] })))}`).toMatchInlineSnapshot(`
    "
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="Clausemark" tests="4" failures="2" errors="0" skipped="1">
      <testsuite name="QM-001 Quality manual" file="manual/QM-001.md" tests="1" failures="1" errors="0" skipped="0">
        <testcase name="LNK001 link-resolves at 8:5" classname="manual/QM-001.md" file="manual/QM-001.md" line="8">
          <failure type="warning" message="The link leads to &#96;forms/F-1.md&#96;, which does not exist.">manual/QM-001.md:8:5
    A reader who follows it finds nothing.
    Correct the link, or add the form.</failure>
        </testcase>
      </testsuite>
      <testsuite name="QP-750 Documented information" file="procedures/QP-750.md" tests="1" failures="0" errors="0" skipped="0">
        <testcase name="3 rules" classname="procedures/QP-750.md" file="procedures/QP-750.md"/>
      </testsuite>
      <testsuite name="QP-841 Supplier approval" file="procedures/QP-841.md" tests="2" failures="1" errors="0" skipped="1">
        <testcase name="DAT004 review-overdue at 6:27" classname="procedures/QP-841.md" file="procedures/QP-841.md" line="6">
          <failure type="error" message="The review was due on 2026-05-15, 191 days ago.">procedures/QP-841.md:6:27
    A document past its review date is not shown to be suitable.
    Review the document, then run &#96;clausemark review QP-841&#96;.</failure>
        </testcase>
        <testcase name="DAT004 review-overdue at 6:27" classname="procedures/QP-841.md" file="procedures/QP-841.md" line="6">
          <skipped message="The review was due on 2026-05-15, 191 days ago. (waived until 2027-01-31: The supplier audit moves it to January.)"/>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

test('the totals are the totals', () => {
  const report = aReport({ findings: [aWarning(), aFinding(), aFinding({ severity: 'info' })], waived: [aWaived()] });
  const tags = tagsOf(joined(junit(report)));
  const number = (name: string) => String(tags.filter((tag) => tag.name === name).length);
  expect(tags[0]?.attributes).toMatchObject({
    tests: number('testcase'),
    failures: number('failure'),
    skipped: number('skipped'),
  });
});

test('a file that is no document has its suite too', () => {
  const location = { path: 'clausemark.yaml', anchor: 'x', span: { start: 0, end: 1 } };
  const names = tagsOf(joined(junit(aReport({ findings: [aFinding({ location })] })))).map(
    ({ attributes }) => attributes['name'],
  );
  expect(names).toContain('clausemark.yaml');
});

test('hostile values stay values', () => {
  const names = tagsOf(joined(junit(aHostileReport()))).map(({ name }) => name);
  expect(names).toEqual(['testsuites', 'testsuite', 'testcase', 'failure', 'testcase', 'skipped']);
});
