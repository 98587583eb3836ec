import { WORDS_KINDS } from '@app/mediation';
import { Button, Card, Paragraph, PostForm, RadioGroup, TextArea, TypedText, type VNode } from '@app/web';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import type { CoursePart } from './mediation.page.js';

/** Her words, their words, and the mediator's own: three heaps that never mix, each sealed. */
export function BothSides({ viewer, caseId, course, people, open, props }: CoursePart): VNode {
  const { words } = viewer;
  const { input, refusal } = props;
  return (
    <Card title={words.t('mediation.words')} id="words">
      {WORDS_KINDS.map((kind) => {
        const own = course.words.filter((one) => one.kind === kind);
        return (
          <section>
            <h3 class="utrecht-heading-3">{words.t(`words-kind.${kind}`)}</h3>
            {own.length === 0 && <Paragraph>{words.t('mediation.words-none')}</Paragraph>}
            {own.map((one) => (
              <div class={kind === 'mediator' ? 'message' : 'message message-from-her'}>
                <p class="desk-soft desk-small">
                  {words.dateTime(one.writtenAt)} · {words.t(`stage.${one.stage}`)} ·{' '}
                  {people.get(one.authorId) ?? words.t('case.someone')}
                </p>
                <TypedText text={one.text} />
              </div>
            ))}
          </section>
        );
      })}
      {open && course.endedAt === null && (
        <PostForm action={`/cases/${caseId}/mediations/${course.id}/words`} csrf={viewer.csrf}>
          <RadioGroup
            name="kind"
            legend={words.t('mediation.whose')}
            options={WORDS_KINDS.map((kind) => ({ value: kind, label: words.t(`words-kind.${kind}`) }))}
            value={input?.text('kind')}
            error={refusal?.errors.message('kind')}
          />
          <TextArea
            name="text"
            label={words.t('mediation.words-text')}
            hint={words.t('mediation.words-hint')}
            rows={5}
            maxLength={TEXT_FIELDS.text.max}
            value={input?.text('text')}
            error={refusal?.errors.message('text')}
          />
          <Button kind="secondary">{words.t('mediation.words-save')}</Button>
        </PostForm>
      )}
    </Card>
  );
}
