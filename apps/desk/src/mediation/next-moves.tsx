import { END_REASONS, outcomeOf, type PossibleMove } from '@app/mediation';
import { Button, Card, HiddenField, Link, Paragraph, PostForm, RadioGroup, type VNode } from '@app/web';
import type { CoursePart } from './mediation.page.js';

/** What can come next, and for what cannot yet, what it waits for. */
export function NextMoves(part: CoursePart): VNode | null {
  const { viewer, course, caseId, open } = part;
  const { words } = viewer;
  const outcome = outcomeOf(course.stage);
  if (course.endedAt !== null) {
    return outcome === undefined || !open ? null : (
      <Card title={words.t('mediation.next')} id="next">
        <Paragraph>{words.t(`stage.${course.stage}.what`)}</Paragraph>
        <p>
          <Link href={`/cases/${caseId}/close?outcome=${outcome}`}>{words.t('mediation.close')}</Link>
        </p>
      </Card>
    );
  }
  if (!open) return null;
  const moves = course.moves.filter(({ to }) => to !== 'ended');
  return (
    <Card title={words.t('mediation.next')} id="next">
      <ul class="plain-list next-moves">
        {moves.map((move) => (
          <Move part={part} move={move} />
        ))}
      </ul>
      {course.moves.some(({ to }) => to === 'ended') && <WithoutAgreement {...part} />}
    </Card>
  );
}

function Move({ part, move }: { part: CoursePart; move: PossibleMove }): VNode {
  const { viewer, caseId, course } = part;
  const { words } = viewer;
  const name = words.t('mediation.to', { stage: words.t(`stage.${move.to}`) });
  const title = move.side === undefined ? name : `${name} (${words.t(`side.${move.side}`)})`;
  if (move.lacks !== undefined) {
    const href = move.lacks === 'consented' || move.lacks === 'passed-on' ? 'extract' : undefined;
    return (
      <li>
        <strong>{title}</strong>
        <br />
        {words.t(`lacks.${move.lacks}`)}{' '}
        {href && <Link href={`/cases/${caseId}#extracts`}>{words.t('mediation.to-extracts')}</Link>}
      </li>
    );
  }
  return (
    <li>
      <PostForm action={`/cases/${caseId}/mediations/${course.id}/moves`} csrf={viewer.csrf}>
        <HiddenField name="version" value={String(course.version)} />
        <HiddenField name="to" value={move.to} />
        {move.side && <HiddenField name="side" value={move.side} />}
        <Button>{title}</Button>
      </PostForm>
    </li>
  );
}

/** The way out stays closed until it is wanted. */
function WithoutAgreement({ viewer, caseId, course, props }: CoursePart): VNode {
  const { words } = viewer;
  const error = props.refusal?.errors.message('endReason');
  return (
    <details open={error !== undefined}>
      <summary>{words.t('mediation.end')}</summary>
      <PostForm action={`/cases/${caseId}/mediations/${course.id}/moves`} csrf={viewer.csrf}>
        <HiddenField name="version" value={String(course.version)} />
        <HiddenField name="to" value="ended" />
        <RadioGroup
          name="endReason"
          legend={words.t('mediation.reason')}
          options={END_REASONS.map((code) => ({ value: code, label: words.t(`end-reason.${code}`) }))}
          value={props.input?.text('endReason')}
          error={error}
        />
        <Button kind="secondary">{words.t('mediation.end')}</Button>
      </PostForm>
    </details>
  );
}
