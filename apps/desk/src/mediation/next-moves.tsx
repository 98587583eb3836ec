import { END_REASONS, outcomeOf, type MoveNeed, type PossibleMove } from '@app/mediation';
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
    return (
      <li>
        <strong>{title}</strong>
        <br />
        {words.t(`lacks.${move.lacks}`)} <WayTo part={part} lacks={move.lacks} />
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

/** Where that what is lacking is made. */
function WayTo({ part, lacks }: { part: CoursePart; lacks: MoveNeed }): VNode | null {
  const { words } = part.viewer;
  const at = `/cases/${part.caseId}`;
  if (lacks === 'talk-agreed')
    return <Link href={`${at}/extract?asks=talk`}>{words.t('mediation.ask-talk')}</Link>;
  if (lacks === 'consented' || lacks === 'passed-on') {
    return (
      <>
        <Link href={`${at}/extract`}>{words.t('mediation.write-text')}</Link> ·{' '}
        <Link href={`${at}#extracts`}>{words.t('mediation.to-extracts')}</Link>
      </>
    );
  }
  if (lacks === 'their-word') return <Link href="#words">{words.t('mediation.to-words')}</Link>;
  return lacks === 'reason' ? null : <Link href="#actions">{words.t('mediation.to-actions')}</Link>;
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
