import { isOpen } from '@app/cases';
import { LETTER_KINDS, suits } from '@app/documents';
import type { LetterView } from '@app/mediation';
import { Badge, Button, Card, Link, Paragraph, PostForm, Select, type VNode } from '@app/web';
import { ActionPage, type ActionContext } from '../work/action.page.js';
import { LawyerMark } from './lawyer-mark.js';

/** The letters of a case, and the start of another one. */
export function LettersPage(props: ActionContext & { letters: readonly LetterView[] }): VNode {
  const { viewer, opened, letters, refusal } = props;
  const { words } = viewer;
  const at = `/cases/${opened.facts.id}/letters`;
  return (
    <ActionPage {...props} title={words.t('letters.title')} about={words.t('letters.about')}>
      <Card title={words.t('letters.all')} id="letters">
        {letters.length === 0 && <Paragraph>{words.t('letters.none')}</Paragraph>}
        <ul class="plain-list">
          {letters.map((letter) => (
            <li>
              <Link href={`${at}/${letter.id}`}>{words.t(`letter.${letter.kind}`)}</Link>{' '}
              <LetterState {...{ viewer, letter }} /> <LawyerMark words={words} kind={letter.kind} />{' '}
              <span class="desk-soft desk-small">{words.dateTime(letter.madeAt ?? letter.writtenAt)}</span>
            </li>
          ))}
        </ul>
      </Card>
      {isOpen(opened.facts.status) && (
        <PostForm action={at} csrf={viewer.csrf}>
          <Select
            name="kind"
            label={words.t('letters.kind')}
            emptyLabel={words.t('form.choose')}
            hint={words.t('letters.kind-hint')}
            options={LETTER_KINDS.filter((kind) => suits(kind, opened.facts.institutionType)).map((kind) => ({
              value: kind,
              label: words.t(`letter.${kind}`),
            }))}
            error={refusal?.errors.message('kind')}
          />
          <Button>{words.t('letters.draft')}</Button>
        </PostForm>
      )}
    </ActionPage>
  );
}

/** How far a letter is: her answer counts for more than the state of the draft. */
export function LetterState(props: { viewer: ActionContext['viewer']; letter: LetterView }): VNode {
  const { letter } = props;
  const { words } = props.viewer;
  const isWaiting = letter.status === 'consent-asked';
  const state =
    isWaiting || letter.consentStatus === 'withdrawn' ? `consent-${letter.consentStatus}` : letter.status;
  const tone = state === 'made' || state === 'consent-given' ? 'ok' : isWaiting ? 'warning' : 'neutral';
  return <Badge tone={tone}>{words.t(`letter-state.${state}`)}</Badge>;
}
