// Allure's configuration: the data beside this file, with what can't be data. A result belongs to the environment
// whose place (shop and device) stands in its label.
import { readFile } from "node:fs/promises";

const { label, ...config } = JSON.parse(await readFile(new URL("./allurerc-data.json", import.meta.url), "utf-8"));

for (const environment of Object.values(config.environments)) {
  const { where } = environment;
  delete environment.where;
  environment.matcher = ({ labels }) => labels.some(({ name, value }) => name === label && value === where);
}

export default config;
