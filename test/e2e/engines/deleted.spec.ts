import { deleteDatabase, emptyTables } from '../../torture/losses';
import { test } from './fixtures';
import { recorderIn } from './recorder';

for (const [what, lose] of Object.entries({ deleted: deleteDatabase, emptied: emptyTables }))
  test(`a library that is ${what} under the page is written again from it, and that is said`, async ({ there }) => {
    const hand = recorderIn(there);
    await hand.startsAFishbone();
    await there.type('Late buses');
    await there.press('Enter');
    await there.type('Ice on the roads');
    await hand.waitsUntilSaved();
    await there.evaluate(lose);
    await there.placeOf('[role=log] p, .notice', 'It has been saved again from this page');
    await there.reload();
    await hand.readsAs(['Late buses', '  Ice on the roads']);
  });
