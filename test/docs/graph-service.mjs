/** Answers what the examples of the pages fetch, as Microsoft Graph would, so that no test needs a network. */
const graph = "https://graph.microsoft.com/v1.0";
const user = (id, displayName) => ({ id, displayName, mail: `${displayName.toLowerCase()}@contoso.example` });

const answers = {
  "/users/1?$select=id,displayName,mail": user("1", "Adele"),
  "/users/2?$select=id,displayName,mail": { ...user("2", "Bianca"), displayName: 7 },
  "/users?$select=id,displayName,mail": {
    "@odata.nextLink": `${graph}/users?$skiptoken=2`,
    value: [user("1", "Adele"), user("2", "Bianca")],
  },
  "/users?$skiptoken=2": { value: [user("3", "Christie")] },
  "/users/delta?$select=displayName": {
    "@odata.deltaLink": `${graph}/users/delta?$deltatoken=5`,
    value: [
      { id: "1", displayName: "Adele Vance" },
      { id: "3", "@removed": { reason: "deleted" } },
    ],
  },
};

const fetchElsewhere = globalThis.fetch;
globalThis.fetch = async (url, options) => {
  if (!String(url).startsWith(graph)) return fetchElsewhere(url, options);
  const answer = answers[String(url).slice(graph.length)];
  return answer === undefined ? new Response("{}", { status: 404 }) : Response.json(answer);
};
