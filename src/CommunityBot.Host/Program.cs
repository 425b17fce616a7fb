using CommunityBot.Host.Commands;

if (args is ["understand", var what, ..]) return await UnderstandCommand.Run(what);

var app = WebApplication.CreateBuilder(args).Build();
await app.RunAsync();
return 0;
