// References to one document are those of all references that lead there, however they are written.
import { expect, test } from 'vitest';
import { manualOf } from '../../test/manual-of.ts';
import { referencesFrom } from './references.ts';

const manual = manualOf({
  'procedures/QP-1.md':
    '---\nid: QP-1\nrecords: [F-1, QP-2]\nparent: QP-3\n---\n# One\n\n[two](QP-2.md#purpose), [two](./../procedures/QP-2.md?x#purpose), [two](QP%2D2.md), [two](doc:QP-2#purpose),\n' +
    '[three](%C3%9Cber%20uns%20%281%29.md), [three](<Über uns (1).md>), [four](folder/../QP-2.md), F-1, QP-3, [F-1](../forms/F-1.md), [none](QP-22.md), QP-9, [me](QP-1.md).\n',
  'procedures/QP-2.md': '---\nid: QP-2\n---\n# Two\n\n## Purpose\n\nSee QP-1.\n',
  'procedures/Über uns (1).md': '---\nid: QP-3\n---\n[one](QP-1.md)\n',
  'forms/F-1.md': '---\nid: F-1\n---\n',
  'forms/QP-2.md': '---\nid: F-3\n---\n[mine](QP-2.md), [theirs](../procedures/QP-2.md)\n',
  'forms/twin-a.md': '---\nid: F-2\n---\n',
  'forms/twin-b.md': '---\nid: F-2\n---\n',
});

test('those to one document are a part of all, in their order', () => {
  const { documents } = manual;
  const counts = documents.flatMap((from) =>
    documents.map((to) => {
      const all = [...referencesFrom(manual, from)].filter((reference) => reference.to === to);
      expect([...referencesFrom(manual, from, to)]).toEqual(all);
      return all.length;
    }),
  );
  expect(Math.max(...counts)).toBe(6);
});
