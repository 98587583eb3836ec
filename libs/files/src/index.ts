export { cleanFile, type CleanFile } from './clean-file.js';
export { checkFile, type CheckedFile, type FileHolding, type IncomingFile } from './check-file.js';
export { fileTypeOf, TELLING_BYTES, type FileFormat, type FileKind, type FileType } from './file-type.js';
export {
  fileBroken,
  fileEmpty,
  fileInfected,
  fileTooLarge,
  fileTypeUnknown,
  LARGEST_FILE_BYTES,
  MOST_FILES,
  tooManyFiles,
} from './files.errors.js';
export { FilesModule } from './files.module.js';
export { ClamdScanner, NoVirusScanner, VirusScanner, type Scan, type ScanVerdict } from './virus-scanner.js';
