import { launchEngine, serveReporting, strokeOf } from './engine';
import { expect, test } from './fixtures';
import { recorderIn } from './recorder';

test('one finger selects, moves the view and moves a cause', async ({ engine, whyNot }) => {
  test.skip(whyNot !== null, whyNot ?? '');
  test.skip(engine === 'webkit', 'WebKitWebDriver has no finger');
  const server = await serveReporting();
  const there = await launchEngine(engine, { touch: true });
  const hand = recorderIn(there);
  try {
    await there.goto(server.url);
    await hand.startsAFishbone();
    await there.type('Late buses');
    await there.paste({ 'text/plain': 'Roads\n  Ice\n  Works\nDrivers\n  Low pay' });
    await hand.waitsUntilDrawn();

    const before = await there.placeOf('.label', 'Ice');
    await there.touch(strokeOf({ x: 320, y: 640 }, { x: 380, y: 600 }));
    await expect.poll(async () => Math.round((await there.placeOf('.label', 'Ice')).x - before.x)).toBeGreaterThan(57); // of 60 px

    await there.tap(await there.placeOf('.label', 'Ice'));
    await there.until(
      () => document.querySelector('[role=treeitem][aria-selected=true]')?.textContent?.includes('Ice') ?? false,
    );
    await there.touch(strokeOf(await there.placeOf('.label', 'Ice'), await there.placeOf('.label', 'Drivers')));
    await hand.readsAs(['Late buses', '  Roads', '    Works', '  Drivers', '    Low pay', '    Ice']);
    expect([...there.errors, ...server.policyReports]).toEqual([]);
  } finally {
    await there.close();
    await server.close();
  }
});
