import { Injectable } from '@nestjs/common';
import { Transactions } from '@app/database';
import { Clock, legalDay, type IsoDate } from '@app/kernel';
import { isOpen } from '../case/case-status.js';
import { CasesRepository } from '../case/cases.repository.js';
import { nextComeBack } from './come-back.js';
import { ComeBackRepository, type ComeBackRow } from './come-back.repository.js';

/** What she is told when she looks. */
export interface ToldComeBack {
  comeBackOn: IsoDate;
  /** The later day that she was told before; null when nothing became earlier. */
  comeBackWas: IsoDate | null;
}

/**
 * Keeps the day on which coming back makes sense. It is counted again whenever a clock starts, moves or ends, and
 * whenever something is written or asked. A day that comes earlier than she was told is noted on the case, because
 * nothing but her own look can tell her, and she is told both days when she looks.
 */
@Injectable()
export class ComeBackService {
  constructor(
    private readonly repository: ComeBackRepository,
    private readonly cases: CasesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Part of the transaction of whatever changed. */
  async refresh(...caseIds: readonly string[]): Promise<void> {
    await this.transactions.run(async () => {
      const rows = (await this.repository.lock(caseIds)).filter((row) => isOpen(row.status));
      const moved = rows.flatMap((row) => {
        const told = row.comeBackTold ?? row.comeBackOn;
        const comeBackOn = this.next(row, told, row.unread);
        const known = comeBackOn === told ? null : told;
        return comeBackOn === row.comeBackOn && known === row.comeBackTold
          ? []
          : [{ id: row.id, comeBackOn, comeBackTold: known, told, before: row.comeBackOn }];
      });
      if (moved.length === 0) return;
      await this.repository.save(moved);
      const earlier = moved.flatMap(({ id, comeBackOn, told, before }) =>
        comeBackOn < told && comeBackOn < before
          ? [{ caseId: id, detail: { from: told, to: comeBackOn } }]
          : [],
      );
      await this.cases.addHistories('come-back-earlier', earlier, this.clock.now());
    });
  }

  /** She looks now: the day that this gives is the one that she knows from here on. */
  async tellHer(caseId: string): Promise<ToldComeBack | undefined> {
    // Most looks change nothing, and then nothing is locked for them.
    const [seen] = await this.repository.look([caseId]);
    if (seen === undefined) return undefined;
    const known = this.told(seen);
    if (!known.isNews) return known.told;
    return this.transactions.run(async () => {
      const [row] = await this.repository.lock([caseId]);
      if (row === undefined) return undefined;
      const { told, isNews } = this.told(row);
      if (isNews)
        await this.repository.save([{ id: caseId, comeBackOn: told.comeBackOn, comeBackTold: null }]);
      return told;
    });
  }

  /** What she is told of this row, and whether it has to be kept that she was. */
  private told(row: ComeBackRow): { told: ToldComeBack; isNews: boolean } {
    if (!isOpen(row.status))
      return { told: { comeBackOn: row.comeBackOn, comeBackWas: null }, isNews: false };
    const before = row.comeBackTold ?? row.comeBackOn;
    const comeBackOn = this.next(row, before, false);
    return {
      told: { comeBackOn, comeBackWas: comeBackOn < before ? before : null },
      isNews: comeBackOn !== row.comeBackOn || row.comeBackTold !== null,
    };
  }

  private next(row: ComeBackRow, told: IsoDate, unread: boolean): IsoDate {
    const wrote = [row.sheWroteAt, row.deskWroteAt, row.askedAt].flatMap((at) =>
      at === null ? [] : [legalDay(at).toString()],
    );
    return nextComeBack({
      today: this.clock.today().toString(),
      told,
      lastContactOn: [row.filedOn, ...wrote].sort().at(-1) ?? row.filedOn,
      unread,
      clocks: row.clocks,
    });
  }
}
