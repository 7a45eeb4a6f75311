// What may be written on the elements, and, behind the word `wrong`, what may not: it is compiled, and never run.
import type {} from "smp-simulator/react";

export const right = [
  <smp-simulator
    looks={["case=1;loss.stage=V", { name: "Later", case: { version: 1, time: { day: 30 } } }]}
    divider={0.4}
  />,
  <smp-simulator case="case=1;loss.stage=V" view={null} locale="de" key="one" slot="picture" tabIndex={-1} />,
  <smp-simulator oncamera-change={({ detail }) => detail.yaw.toFixed()} ref={(element) => element?.goTo("crown")} />,
  <smp-consultation step="look" clinic="Clinic" hand-over lead-endpoint="/leads" />,
  <smp-consultation onlead={({ detail }) => detail.contact} onstep-change={({ detail }) => detail.step === "you"} />,
];

export const wrong = [
  <smp-simulator view="below" />, // wrong
  <smp-simulator case={{ version: 1, loss: { stage: "none at all" } }} />, // wrong
  <smp-simulator case={{ loss: { stage: "V" } }} />, // wrong
  <smp-simulator onLoad={() => undefined} />, // wrong
  <smp-simulator onload={({ detail }) => detail.nothing} />, // wrong
  <smp-consultation step="first" />, // wrong
];
