import { Body, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { CaseReadingService } from '@app/casework';
import type { StaffActor } from '@app/identity';
import { invalid } from '@app/kernel';
import {
  argumentsOf,
  CHECKLISTS,
  checklistOf,
  checklistsFor,
  ChecksService,
  checklistUnknown,
  resultOf,
  type CheckAnswer,
  type Checklist,
} from '@app/mediation';
import { CaseId } from '../forms/id.pipe.js';
import { Acting } from '../session/viewer.js';
import { Changing, OfCase } from './api-route.js';
import { CaseChecklists, ChecklistView, NewCheckAnswers, type ChecklistItem } from './checklists.dto.js';

const LIST = { name: 'checklistId', example: 'basic-account' };
const ListId = () => Param('checklistId');

/** The checklists that carry the argument, with the article per question. */
@OfCase('checklists')
export class ChecklistsApi {
  constructor(
    private readonly checks: ChecksService,
    private readonly reading: CaseReadingService,
  ) {}

  @Get('checklists')
  @ApiOperation({ summary: 'Every checklist, those that fit the case first, and how far each is' })
  @ApiOkResponse({ type: CaseChecklists })
  async list(@Acting() actor: StaffActor, @CaseId() caseId: string): Promise<CaseChecklists> {
    const { fitting, answers } = await this.ofCase(actor, caseId);
    const lists = [...fitting, ...CHECKLISTS.filter((list) => !fitting.includes(list))];
    return { items: lists.map((list) => itemOf(list, fitting, answers.get(list.id))) };
  }

  @Get('checklists/:checklistId')
  @ApiParam(LIST)
  @ApiOperation({ summary: 'One checklist: its questions, the answers so far, and what follows from them' })
  @ApiOkResponse({ type: ChecklistView })
  async one(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @ListId() checklistId: string,
  ): Promise<ChecklistView> {
    const { fitting, answers } = await this.ofCase(actor, caseId);
    const list = checklistOf(checklistId);
    if (list === undefined) throw checklistUnknown();
    const given = answers.get(list.id);
    return {
      ...itemOf(list, fitting, given),
      items: list.items.map((item) => ({
        id: item.id,
        question: inWords(item.question),
        law: item.law,
        sure: item.sure,
        right: item.right,
        answer: given?.get(item.id) ?? null,
        result: resultOf(item, given?.get(item.id)),
        follows: inWords(item.follows),
        letter: item.letter ?? null,
      })),
    };
  }

  @Post('checklists/:checklistId/answers')
  @HttpCode(204)
  @Changing()
  @ApiParam(LIST)
  @ApiOperation({ summary: 'Answer questions of a checklist; an item that is not in the list is refused' })
  @ApiNoContentResponse()
  async answer(
    @Acting() actor: StaffActor,
    @CaseId() caseId: string,
    @ListId() checklistId: string,
    @Body() { answers }: NewCheckAnswers,
  ) {
    const known = checklistOf(checklistId)?.items;
    if (known !== undefined && answers.some(({ item }) => !known.some(({ id }) => id === item)))
      throw noSuchItem();
    const given = new Map(answers.map(({ item, answer }) => [item, answer]));
    await this.checks.answer(actor, caseId, checklistId, given);
  }

  private async ofCase(actor: StaffActor, caseId: string) {
    const { facts } = await this.reading.reach(actor, caseId);
    return { fitting: checklistsFor(facts), answers: await this.checks.ofCase(actor, caseId) };
  }
}

function itemOf(
  list: Checklist,
  fitting: readonly Checklist[],
  answers: ReadonlyMap<string, CheckAnswer> = new Map(),
): ChecklistItem {
  return {
    id: list.id,
    name: inWords(list.name),
    fits: fitting.includes(list),
    questions: list.items.length,
    answered: answers.size,
    wrong: argumentsOf(list, answers).length,
  };
}

function inWords([nl, en]: readonly [string, string]) {
  return { nl, en };
}

/** A misspelt item would otherwise be lost without a word, and the program would think that it was answered. */
function noSuchItem(): Error {
  const message = 'There is no such item in this checklist.';
  return invalid('DESK.CHOICE', message, [{ field: 'answers.item', code: 'choose', message }]);
}
