import { expect, test } from './support/app.ts';

test('the application opens', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Panel Papers/);
});
