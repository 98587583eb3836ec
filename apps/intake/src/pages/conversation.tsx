/** What she and the desk wrote and sent to each other, in the order of time. */
import type { HerFile, Mailbox, MailboxMessage } from '@app/intake';
import { Badge, Link, List, Paragraph, TypedText, type Translator, type VNode } from '@app/web';
import { at } from '../frame/words.js';
import { fileTitle } from './attach.page.js';

/** A message with the files that came with it, or files that she sent one after the other. */
export type Turn = { message: MailboxMessage } | { sent: readonly HerFile[]; at: Date };

export function turnsOf({ messages, files }: Pick<Mailbox, 'messages' | 'files'>): Turn[] {
  const all = [
    ...messages.map((message) => ({ at: message.writtenAt, message, file: undefined })),
    ...files.map((file) => ({ at: file.createdAt, message: undefined, file })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const turns: Turn[] = [];
  for (const { at: moment, message, file } of all) {
    const last = turns.at(-1);
    if (message !== undefined) turns.push({ message });
    else if (last !== undefined && 'sent' in last)
      turns[turns.length - 1] = { sent: [...last.sent, file], at: moment };
    else turns.push({ sent: [file], at: moment });
  }
  return turns;
}

export function Conversation(props: { words: Translator; mailbox: Mailbox }): VNode {
  const { words, mailbox } = props;
  const turns = turnsOf(mailbox);
  return (
    <>
      {turns.length === 0 && <Paragraph>{words.t('messages.none')}</Paragraph>}
      {turns.map((turn) =>
        'message' in turn ? (
          <Message words={words} message={turn.message} />
        ) : (
          <div class="message is-hers">
            <p class="message-when">{words.t('messages.from-her', { when: words.dateTime(turn.at) })}</p>
            <Files words={words} files={turn.sent} />
          </div>
        ),
      )}
    </>
  );
}

function Message({ words, message }: { words: Translator; message: MailboxMessage }): VNode {
  const when = words.dateTime(message.writtenAt);
  return (
    <div class={message.direction === 'from-her' ? 'message is-hers' : 'message'}>
      <p class="message-when">
        {words.t(`messages.${message.direction}`, { when })}{' '}
        {message.isNew && <Badge tone="info">{words.t('messages.new')}</Badge>}
      </p>
      <TypedText text={message.text} />
      {message.files.length > 0 && (
        <>
          <p class="message-files">{words.t('files.with-message')}</p>
          <Files words={words} files={message.files} />
        </>
      )}
    </div>
  );
}

/** Neutral names; what cannot be opened is named all the same. */
function Files({ words, files }: { words: Translator; files: readonly HerFile[] }): VNode {
  return (
    <List
      items={files.map((file) => {
        const name = fileTitle(words, file);
        return file.isLocked ? name : <Link href={at(words, `attach/${file.id}/look`)}>{name}</Link>;
      })}
    />
  );
}
