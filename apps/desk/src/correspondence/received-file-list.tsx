import type { ReadableFile } from '@app/exchange';
import { Badge, Link, type Translator, type VNode } from '@app/web';

interface ReceivedFilesProps {
  words: Translator;
  files: readonly ReadableFile[];
  /** Left out where files cannot be opened: nobody knows yet to whom they belong. */
  caseId?: string;
}

/** Files that came in, by the names that their senders gave them. */
export function ReceivedFileList({ words, files, caseId }: ReceivedFilesProps): VNode | null {
  if (files.length === 0) return null;
  return (
    <ul class="utrecht-unordered-list">
      {files.map((file) => (
        <li class="utrecht-unordered-list__item">
          {caseId === undefined ? (
            file.name
          ) : (
            <Link href={`/cases/${caseId}/received-files/${file.id}`}>{file.name}</Link>
          )}{' '}
          <Badge tone={file.scan === 'clean' ? 'ok' : 'warning'}>
            {words.t(`attachment.scan.${file.scan}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
