// Configuration and control files of the generated manual.
import { roles } from './words.ts';

export const clausemarkYaml = `version: 1
organisation: Bench Distribution Ltd
timezone: UTC
language: en
standards: [as9120@B]
types:
  manual: { id: "QM-{nnn}", folder: manual }
  procedure: { id: "QP-{nnnnn}", folder: procedures }
  instruction: { id: "WI-{nnnnn}", folder: instructions }
  form: { id: "F-{nnnnn}-{nn}", folder: forms }
revision:
  scheme: letters
review:
  maximum: P36M
extensions: [x-*]
references:
  ignore: [CR-]
`;

export const rolesYaml = `roles:\n${roles
  .map(
    (role) =>
      `  ${role}:\n    title: ${titleOf(role)}\n    holders:\n      - { person: ${role}-fictional, from: 2020-01-01 }\n`,
  )
  .join('')}`;

export const peopleYaml = `people:\n${roles.map((role) => `  ${role}-fictional: { name: ${titleOf(role)} Fictional, emails: [${role}@bench.example] }\n`).join('')}`;

function titleOf(role: string): string {
  return role
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
