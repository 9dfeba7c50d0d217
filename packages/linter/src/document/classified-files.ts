// The files of a manual sorted into documents, files with a reason, and others. Several rules ask.
import { classifyFiles, CONFIG_PATH, perManual, type ClassifiedFiles, type Manual } from '@clausemark/manual';

export const classifiedFiles: (manual: Manual) => ClassifiedFiles = perManual(({ files, config }) =>
  classifyFiles(files.values(), config, files.has(CONFIG_PATH)),
);
