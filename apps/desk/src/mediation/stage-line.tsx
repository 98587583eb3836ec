import { daysOver, STAGES } from '@app/mediation';
import { Alert, Badge, Card, DataList, VisuallyHidden, type VNode } from '@app/web';
import { clockName } from '../case/clock-words.js';
import type { CoursePart } from './mediation.page.js';

const ENDS = ['fulfilled', 'broken', 'ended'];

/** Where the mediation is: every stage in order, whose turn it is, and until when. */
export function StageLine({ viewer, course, today }: CoursePart): VNode {
  const { words } = viewer;
  const shown = STAGES.filter((stage) => !ENDS.includes(stage) || stage === course.stage);
  const at = shown.indexOf(course.stage);
  const over = course.endedAt === null ? daysOver(course.due, today) : 0;
  // While an agreement is watched, its own dates are the clock, and no norm of the desk.
  const isWatched = course.stage === 'monitoring';
  return (
    <Card title={words.t('mediation.where')} id="where">
      <ol class="stage-line">
        {shown.map((stage, index) => (
          <li class={stageLook(index, at)} aria-current={index === at ? 'step' : undefined}>
            {words.t(`stage.${stage}`)}
            {index < at && <VisuallyHidden> ({words.t('mediation.passed')})</VisuallyHidden>}
          </li>
        ))}
      </ol>
      <DataList
        items={[
          { term: words.t('mediation.stage'), value: words.t(`stage.${course.stage}.what`) },
          {
            term: words.t('mediation.turn'),
            value: <Badge tone="info">{words.t(`party.${course.party}`)}</Badge>,
          },
          { term: words.t('mediation.since'), value: words.dateTime(course.stageSince) },
          ...course.legalClocks.map(({ term, due }) => ({
            term: clockName(words, term),
            value: due === null ? '–' : words.date(due),
          })),
          ...(course.due === null
            ? []
            : [
                {
                  term: words.t(isWatched ? 'mediation.next-action' : 'mediation.norm'),
                  value: (
                    <>
                      {words.date(course.due)}{' '}
                      {over > 0 && (
                        <Badge tone="warning">
                          {words.t(isWatched ? 'mediation.action-over' : 'mediation.over', { days: over })}
                        </Badge>
                      )}
                    </>
                  ),
                },
              ]),
          ...(course.endedReason === null
            ? []
            : [{ term: words.t('mediation.reason'), value: words.t(`end-reason.${course.endedReason}`) }]),
        ]}
      />
      {over > 0 && (
        <Alert tone="warning">
          <p>
            {words.t(`mediation.over.${isWatched ? 'action' : course.party}`)}{' '}
            {words.t('mediation.over-lead')}
          </p>
        </Alert>
      )}
    </Card>
  );
}

function stageLook(index: number, at: number): string {
  if (index === at) return 'stage stage-now';
  return index < at ? 'stage stage-passed' : 'stage';
}
