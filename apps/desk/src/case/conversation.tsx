import { isOpen, type ReadableMessage } from '@app/cases';
import { Card, Link, Paragraph, TypedText, type Translator, type VNode } from '@app/web';
import type { CasePartProps } from './case.page.js';

/** What she and the desk wrote to each other, and whether it was read. */
export function Conversation({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { facts, messages } = file.opened;
  return (
    <Card title={words.t('case.conversation')} id="conversation">
      <Messages words={words} messages={messages} people={file.people} language={facts.language} />
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
          </div>
        );
      })}
    </>
  );
}
