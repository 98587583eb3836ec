import { describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { filterOf, nextAddress, opened } from './queue-filter.js';

const me = newId();

describe('The filter of the queue', () => {
  it('reads states, a colleague, a day and a kind of institution', () => {
    const colleague = newId();
    const query = {
      status: ['new', 'in-progress'],
      assignee: colleague,
      dueBefore: '2026-12-01',
      institutionType: 'bank',
    };
    expect(filterOf(query, me)).toEqual({ ...query, status: ['new', 'in-progress'] });
    expect(filterOf({ status: 'new,closed' }, me)).toEqual({ status: ['new', 'closed'] });
  });

  it('is of open cases where the menu opens it, and says what it says everywhere else', () => {
    expect(filterOf(opened({ done: 'filter-removed' }), me).status).toEqual([
      'new',
      'in-progress',
      'waiting-for-her',
      'waiting-for-them',
    ]);
    expect(filterOf(opened({ assignee: 'me' }), me)).toEqual({ assignee: me });
    expect(filterOf(opened({ status: 'closed' }), me)).toEqual({ status: ['closed'] });
  });

  it('knows who the reader is', () => {
    expect(filterOf({ assignee: 'me' }, me)).toEqual({ assignee: me });
    expect(filterOf({ assignee: 'none' }, me)).toEqual({ assignee: 'none' });
  });

  it('leaves out what is no filter, so that nothing of it reaches the database', () => {
    const nonsense = {
      status: 'erased',
      assignee: "x'; drop",
      dueBefore: '2026-02-31',
      institutionType: 'x',
      'page[after]': '%',
    };
    expect(filterOf(nonsense, me)).toEqual({});
    expect(filterOf({ status: { a: 1 } }, me)).toEqual({});
  });

  it('goes along to the next page', () => {
    const address = nextAddress(
      '/cases',
      { status: ['new', 'closed'], assignee: 'me', dueBefore: '' },
      'abc',
    );
    expect(address).toBe('/cases?status=new&status=closed&assignee=me&page%5Bafter%5D=abc');
  });
});
