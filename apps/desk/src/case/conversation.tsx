import { isOpen, type ReadableAttachment, type ReadableMessage } from '@app/cases';
import { Card, Link, Paragraph, TypedText, type Translator, type VNode } from '@app/web';
import { attachmentTitle } from './attachments.js';
import type { CasePartProps } from './case.page.js';
import { ShortList } from './fold.js';

/** Messages that are shown at once; the earlier ones stay behind a line. */
const LAST_MESSAGES = 4;

/** What she and the desk wrote to each other, and whether it was read. */
export function Conversation({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { facts, messages } = file.opened;
  return (
    <Card title={words.t('case.conversation')} id="conversation">
      <ShortList
        items={messages}
        last={LAST_MESSAGES}
        earlier={(count) => words.t('fold.messages', { count })}
        show={(shown) => (
          <Messages
            words={words}
            messages={shown}
            files={file.attachments}
            people={file.people}
            language={facts.language}
            caseId={facts.id}
          />
        )}
      />
      {isOpen(facts.status) && (
        <p>
          <Link href={`/cases/${facts.id}/ask`}>{words.t('action.ask')}</Link>
        </p>
      )}
    </Card>
  );
}

export function Messages(props: {
  words: Translator;
  messages: readonly ReadableMessage[];
  /** Those that came with a message are shown under it. */
  files?: readonly ReadableAttachment[];
  caseId: string;
  people: ReadonlyMap<string, string>;
  language: string;
}): VNode {
  const { words, messages, people } = props;
  if (messages.length === 0) return <Paragraph>{words.t('conversation.none')}</Paragraph>;
  return (
    <>
      {messages.map((message) => {
        const hers = message.direction === 'from-her';
        const author = hers
          ? words.t('conversation.she')
          : (people.get(message.authorId ?? '') ?? words.t('case.someone'));
        return (
          <div class={`message message-${message.direction}`}>
            <p class="desk-soft desk-small">
              {words.t('conversation.line', { author, moment: words.dateTime(message.writtenAt) })}
              {!hers &&
                ` · ${words.t(message.readAt === null ? 'conversation.unread' : 'conversation.read')}`}
            </p>
            <TypedText text={message.text} lang={props.language} />
            <WithIt {...props} files={props.files?.filter((file) => file.messageId === message.id) ?? []} />
          </div>
        );
      })}
    </>
  );
}

function WithIt(props: {
  words: Translator;
  files: readonly ReadableAttachment[];
  caseId: string;
}): VNode | null {
  const { words, files, caseId } = props;
  if (files.length === 0) return null;
  return (
    <p class="desk-small">
      {words.t('message-files.with')}:{' '}
      {files.map((file, index) => (
        <>
          {index > 0 && ' · '}
          <Link href={`/cases/${caseId}/attachments/${file.id}`}>{attachmentTitle(words, file)}</Link>
        </>
      ))}
    </p>
  );
}
