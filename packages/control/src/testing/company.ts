// A company for tests: its people, roles, matrix and configuration as texts.

export const configText = 'organisation: Test Ltd\n';

export const peopleText = `people:
  alice: { name: Alice Roe, github: "101", emails: [alice@acme.example] }
  bob: { name: Bob Low, github: "102", emails: [bob@acme.example] }
  carol: { name: Carol Day, github: "103", emails: [carol@acme.example] }
  dan: { name: Dan Gray, github: "104", emails: [dan@acme.example] }
  eve: { name: Eve Stone, github: "105", emails: [eve@acme.example] }
`;

export const rolesText = `roles:
  quality-manager:
    title: Quality Manager
    holders:
      - { person: alice, from: 2025-01-01 }
      - { person: eve, from: 2026-12-20, to: 2027-01-06, acting: true }
  managing-director:
    title: Managing Director
    holders:
      - { person: bob, from: 2020-01-01 }
      - { person: alice, from: 2025-01-01 }
  document-controller:
    title: Document Controller
    holders: [{ person: dan, from: 2024-01-01 }]
  buyer:
    title: Buyer
    holders: [{ person: carol, from: 2024-01-01 }]
`;

/** @param sod strict, small-team or solo */
export function matrixText(sod = 'strict', evidence = 'review'): string {
  return `sod: ${sod}
rules:
  - { type: procedure, class: [new, substantive], roles: [quality-manager, managing-director], evidence: ${evidence} }
  - { type: "*", class: [new, substantive], roles: [quality-manager] }
  - { type: "*", class: [editorial], roles: [owner, document-controller] }
  - { type: "*", class: [format, move], roles: [document-controller] }
  - { type: "*", class: [administrative], roles: ["owner | document-controller"] }
  - { type: "*", class: [obsolete], roles: [quality-manager] }
  - { type: "*", class: [emergency], roles: [quality-manager], ratify: { within: P5D, roles: [quality-manager, managing-director] } }
  - { type: "*", deny: true }
gate: { approvers: [quality-manager, managing-director], two_person: [people.yaml, approvals.yaml] }
`;
}
