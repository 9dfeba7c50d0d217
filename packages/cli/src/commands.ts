// Every verb of `clausemark`, in the order of the help. Help and docs/reference/command.md are made from this table.
import type { Command } from './command/command.ts';
import { approveCommand } from './commands/approve-command.ts';
import { checkCommand } from './commands/check-command.ts';
import { configCommand } from './commands/config-command.ts';
import { coverageCommand } from './commands/coverage-command.ts';
import { diffCommand } from './commands/diff-command.ts';
import { doctorCommand } from './commands/doctor-command.ts';
import { evidenceCommand } from './commands/evidence-command.ts';
import { explainCommand } from './commands/explain-command.ts';
import { gateCommand } from './commands/gate-command.ts';
import { impactCommand } from './commands/impact-command.ts';
import { initCommand } from './commands/init-command.ts';
import { ledgerCommands } from './commands/ledger-commands.ts';
import { lifecycleCommands } from './commands/lifecycle-commands.ts';
import { newCommand } from './commands/new-command.ts';
import { peopleCommands } from './commands/people-commands.ts';
import { registerCommand } from './commands/register-command.ts';
import { rulesCommand } from './commands/rules-command.ts';
import { siteCommand } from './commands/site-command.ts';
import { statusCommand } from './commands/status-command.ts';

export const commands: readonly Command[] = [
  checkCommand,
  initCommand,
  newCommand,
  coverageCommand,
  registerCommand,
  impactCommand,
  diffCommand,
  statusCommand,
  ...lifecycleCommands,
  approveCommand,
  ...peopleCommands,
  ...ledgerCommands,
  evidenceCommand,
  doctorCommand,
  gateCommand,
  explainCommand,
  rulesCommand,
  configCommand,
  siteCommand,
];
