// `clausemark init` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';
import { todayFlag } from '../command/flags.ts';
import { interfaceLanguages } from '../init/interface-languages.ts';

export const initCommand: Command = {
  name: 'init',
  summary: 'Make a quality manual of your own from the template, as drafts.',
  description:
    'On a terminal it asks what decides the standard, then company, sites, markets, parts and numbering; elsewhere flags or --answers give them. ' +
    'It writes a complete manual with roles, settings and register skeletons: every document is a draft, nothing is released, dated or ' +
    'approved, and what must be decided stands as tbd. It never writes over a file that is there. With --update it shows what a newer ' +
    'template would change, and takes what you accept; exit code 1 then means that something is left to decide.',
  argument: { name: 'folder', description: 'Where to write it. Default: the folder you are in.', required: false },
  flags: [
    { usage: '--answers <file>', description: 'YAML file with the answers; flags win over it.' },
    {
      usage: '--standard <key>',
      description: 'Standard the manual answers to.',
      choices: ['as9120@B', 'iso9001@2015'],
    },
    { usage: '--company <name>', description: 'Full name of the company.' },
    { usage: '--short <name>', description: 'Name of the company as the documents use it. Default: the full name.' },
    { usage: '--site <address>', description: 'Address of a site, in one line.', repeat: true },
    { usage: '--products <text>', description: 'What you sell, as the scope says it. Default: tbd.' },
    {
      usage: '--market <name>',
      description: 'Whom you sell to, as the scope says it. Default: tbd.',
      choices: ['aviation', 'space', 'defense'],
      repeat: true,
    },
    { usage: '--domain <name>', description: 'Domain the manual is published under.' },
    { usage: '--timezone <zone>', description: 'IANA time zone, for example Europe/Berlin. Default: UTC.' },
    {
      usage: '--ids <scheme>',
      description: 'clause (default): QP-841 answers 8.4.1. serial: QP-01.',
      choices: ['clause', 'serial'],
    },
    {
      usage: '--revision <scheme>',
      description: 'letters (default), integer or major-minor.',
      choices: ['letters', 'integer', 'major-minor'],
    },
    { usage: '--review <duration>', description: 'How often each document is reviewed. Default: P24M.' },
    { usage: '--retention <duration>', description: 'How long records are kept, for example P10Y. Default: tbd.' },
    {
      usage: '--host <name>',
      description: 'Where the repository lives; decides the workflows.',
      choices: ['github', 'gitlab', 'azure', 'bitbucket', 'none'],
    },
    {
      usage: '--interface-language <code>',
      description: 'Language of the published manual around the documents. Default: en. Template texts are in English.',
      choices: Object.keys(interfaceLanguages),
    },
    { usage: '--without <part>', description: 'An optional part that you do not need.', repeat: true },
    {
      usage: '--with <part>',
      description: 'A part that you need of those left out by default under ISO 9001.',
      repeat: true,
    },
    { usage: '--small', description: 'A small company: merged procedures, and one person may hold several roles.' },
    {
      usage: '--procedures <set>',
      description: 'separate or merged. Default: merged with --small and for ISO 9001, else separate.',
      choices: ['separate', 'merged'],
    },
    { usage: '--update', description: 'Compare a manual made by init with the template of this version.' },
    {
      usage: '--accept <path>',
      description: 'With --update: take the change of this file; `all`: all that need no decision.',
      repeat: true,
    },
    {
      usage: '--settle <path>',
      description: 'With --update: keep this file as it is here and count it as compared with the newer template.',
      repeat: true,
    },
    { usage: '--diff', description: 'With --update: show the differences, file by file.' },
    { usage: '--dry-run', description: 'Write nothing; say what would be written.' },
    { usage: '--no-git', description: 'Start no Git repository.' },
    { usage: '--json', description: 'The result as JSON.' },
    todayFlag,
  ],
  examples: [
    {
      command:
        'clausemark init my-manual --standard as9120@B --company "Kestrel Parts" --site "1 Test Road, Exampleton"',
      does: 'without a question; on a terminal `clausemark init my-manual` asks',
    },
    {
      command:
        'clausemark init two-sites --standard as9120@B --company "Kestrel Parts" --site "1 Test Road, Exampleton" --site "2 Dock Lane, Samplewick"',
      does: 'a company with two sites',
    },
    { command: 'clausemark init my-manual --update --diff', does: 'what a newer template would change' },
  ],
  load: () => import('../verbs/init.ts'),
};
