import type { FilePlace, HerFile } from '@app/intake';
import { Heading, Link, Paragraph, type Translator, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { fileTitle } from './attach.page.js';

export interface FileView {
  frame: Frame;
  place: FilePlace;
  file: HerFile;
}

/** One file on a page of ours, so that the way out stands above it too. */
export function filePage({ frame, place, file }: FileView): VNode {
  const { words } = frame;
  const name = fileTitle(words, file);
  return (
    <Page frame={frame} title={words.t('title.files')}>
      <Heading level={1}>{name}</Heading>
      {file.isLocked ? (
        <Paragraph>{words.t('files.locked')}</Paragraph>
      ) : (
        <Shown words={words} file={file} name={name} />
      )}
      <Paragraph>
        <Link href={at(words, place === 'case' ? 'box/read' : 'attach')}>
          {words.t(place === 'case' ? 'stop.back' : 'go.back')}
        </Link>
      </Paragraph>
    </Page>
  );
}

/** A PDF is a program of its own and is only saved; so is a recording that her browser cannot play. */
function Shown({ words, file, name }: { words: Translator; file: HerFile; name: string }): VNode {
  const source = at(words, `attach/${file.id}`);
  if (file.kind === 'photo') return <img class="file-shown" src={source} alt={name} />;
  return (
    <>
      {file.kind === 'recording' &&
        (file.mime.startsWith('video/') ? (
          <video class="file-shown" controls preload="none" src={source} aria-label={name} />
        ) : (
          <audio class="file-shown" controls preload="none" src={source} aria-label={name} />
        ))}
      <Paragraph>
        <a class="utrecht-link" href={source} download>
          {words.t('files.download')}
        </a>
      </Paragraph>
      <Paragraph small>{words.t('files.download.hint')}</Paragraph>
    </>
  );
}
