import { argumentsOf, CHECK_ANSWERS, resultOf, type CheckAnswer, type Checklist } from '@app/mediation';
import {
  Badge,
  Button,
  ButtonGroup,
  Card,
  HiddenField,
  Link,
  LinkButton,
  Paragraph,
  PostForm,
  RadioGroup,
  type VNode,
} from '@app/web';
import type { Viewer } from '../session/viewer.js';
import { ActionPage, type ActionContext } from '../work/action.page.js';

type Answers = ReadonlyMap<string, CheckAnswer>;

export interface ChecklistsPageProps extends ActionContext {
  answers: ReadonlyMap<string, Answers>;
  fitting: readonly Checklist[];
  others: readonly Checklist[];
}

/** Which checklists fit this case, and how far each is. */
export function ChecklistsPage(props: ChecklistsPageProps): VNode {
  const { words } = props.viewer;
  return (
    <ActionPage {...props} title={words.t('checklists.title')} about={words.t('checklists.about')}>
      <Card title={words.t('checklists.fitting')} id="fitting">
        {props.fitting.length === 0 && <Paragraph>{words.t('checklists.none')}</Paragraph>}
        <Lists {...props} lists={props.fitting} />
      </Card>
      <Card title={words.t('checklists.others')} id="others">
        <Lists {...props} lists={props.others} />
      </Card>
    </ActionPage>
  );
}

function Lists(props: ChecklistsPageProps & { lists: readonly Checklist[] }): VNode {
  const { viewer, opened } = props;
  const { words } = viewer;
  return (
    <ul class="plain-list">
      {props.lists.map((list) => {
        const answers = props.answers.get(list.id) ?? new Map<string, CheckAnswer>();
        const wrong = argumentsOf(list, answers).length;
        return (
          <li>
            <Link href={`/cases/${opened.facts.id}/checklists/${list.id}`}>{said(viewer, list.name)}</Link>{' '}
            <span class="desk-soft desk-small">
              {words.t('checklists.progress', { answered: answers.size, of: list.items.length })}
            </span>{' '}
            {wrong > 0 && <Badge tone="error">{words.t('checklists.wrong', { count: wrong })}</Badge>}
          </li>
        );
      })}
    </ul>
  );
}

export interface ChecklistPageProps extends ActionContext {
  list: Checklist;
  answers: Answers;
}

/** One checklist: each question with its article, and above them what follows from the answers. */
export function ChecklistPage(props: ChecklistPageProps): VNode {
  const { viewer, opened, list, answers } = props;
  const { words } = viewer;
  const at = `/cases/${opened.facts.id}`;
  return (
    <ActionPage {...props} title={said(viewer, list.name)} about={words.t('checklists.how')}>
      <WhatFollows {...props} />
      <PostForm action={`${at}/checklists/${list.id}`} csrf={viewer.csrf}>
        {list.items.map((item) => (
          <RadioGroup
            name={`check-${item.id}`}
            legend={said(viewer, item.question)}
            hint={
              item.sure === 'A' ? item.law : words.t('checklists.verify', { law: item.law, sure: item.sure })
            }
            options={CHECK_ANSWERS.map((answer) => ({ value: answer, label: words.t(`check.${answer}`) }))}
            value={answers.get(item.id)}
          />
        ))}
        <ButtonGroup>
          <Button>{words.t('checklists.save')}</Button>
          <LinkButton href={`${at}/checklists`} kind="subtle">
            {words.t('checklists.all')}
          </LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}

function WhatFollows({ viewer, opened, list, answers }: ChecklistPageProps): VNode | null {
  const { words } = viewer;
  const wrong = argumentsOf(list, answers);
  if (answers.size === 0) return null;
  const open = list.items.filter((item) => resultOf(item, answers.get(item.id)) === 'open').length;
  return (
    <Card title={words.t('checklists.follows')} id="follows">
      {wrong.length === 0 && <Paragraph>{words.t('checklists.nothing-wrong', { count: open })}</Paragraph>}
      <ul>
        {wrong.map((item) => (
          <li>
            {said(viewer, item.follows)} <span class="desk-soft">({item.law})</span>{' '}
            {item.letter && (
              <PostForm action={`/cases/${opened.facts.id}/letters`} csrf={viewer.csrf}>
                <HiddenField name="kind" value={item.letter} />
                <Button kind="secondary">
                  {words.t('checklists.letter', { letter: words.t(`letter.${item.letter}`) })}
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function said(viewer: Pick<Viewer, 'words'>, [nl, en]: readonly [string, string]): string {
  return viewer.words.language === 'nl' ? nl : en;
}
