/** What she should know at once because of what she just told: a term that runs, and help. */
import type { ObjectionClock, Signpost } from '@app/intake';
import { Alert, Paragraph, type Translator, type VNode } from '@app/web';

export function ObjectionNotice(props: {
  words: Translator;
  clock: ObjectionClock | undefined;
}): VNode | null {
  const { words, clock } = props;
  if (clock === undefined) return null;
  const date = words.date(clock.lastDay);
  const isOver = clock.daysLeft < 0;
  return (
    <Alert
      tone="warning"
      title={isOver ? words.t('objection.over.title') : words.t('objection.running.title', { date })}
    >
      <Paragraph>
        {isOver
          ? words.t('objection.over', { date })
          : words.t('objection.running', { days: clock.daysLeft })}
      </Paragraph>
      {clock.mayBeShorter && <Paragraph>{words.t('objection.shorter')}</Paragraph>}
    </Alert>
  );
}

export function Signposts(props: { words: Translator; signposts: readonly Signpost[] }): VNode {
  const { words } = props;
  return (
    <>
      {props.signposts.map((signpost) => (
        <Alert title={words.t(`signpost.${signpost}.title`)}>
          <Paragraph>{words.t(`signpost.${signpost}`)}</Paragraph>
        </Alert>
      ))}
    </>
  );
}
