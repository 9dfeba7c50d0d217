// The company of examples about changes: who holds which role, and who must approve what. A page shows these files only where they matter.
import type { MemoryFiles } from './memory-manual.ts';

const people = `people:
  alice: { name: Alice Roe, github: "101", emails: [alice@acme.example] }
  bob: { name: Bob Low, github: "102", emails: [bob@acme.example] }
  carol: { name: Carol Day, github: "103", emails: [carol@acme.example] }
  dan: { name: Dan Gray, github: "104", emails: [dan@acme.example] }
bots:
  - { name: formatter, github: "900" }
`;

const roles = `roles:
  quality-manager: { title: Quality Manager, holders: [{ person: alice, from: 2025-01-01 }] }
  managing-director: { title: Managing Director, holders: [{ person: bob, from: 2020-01-01 }] }
  purchasing-manager: { title: Purchasing Manager, holders: [{ person: carol, from: 2024-01-01 }] }
  document-controller: { title: Document Controller, holders: [{ person: dan, from: 2024-01-01 }] }
`;

const approvals = `sod: strict
rules:
  - { type: "*", class: [new, substantive], roles: [quality-manager, owner] }
  - { type: "*", class: [editorial, format, move, administrative], roles: [document-controller] }
  - { type: "*", class: [obsolete], roles: [quality-manager] }
  - { type: "*", class: [emergency], roles: [quality-manager], ratify: { within: P5D, roles: [quality-manager, owner] } }
  - { type: "*", deny: true }
gate: { approvers: [quality-manager, managing-director] }
`;

export const exampleCompany: MemoryFiles & Readonly<Record<string, string>> = {
  'clausemark.yaml': 'standards: [as9120@B]\n',
  'control/people.yaml': people,
  'control/roles.yaml': roles,
  'control/approvals.yaml': approvals,
};
