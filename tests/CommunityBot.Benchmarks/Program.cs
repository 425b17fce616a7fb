using System.Globalization;
using CommunityBot.Benchmarks;

var table = new Table();
switch (args)
{
    case ["all"]:
        RoundTrip.Run(table, withPeer: true);
        await TurnAlone.Run(table, 10_000_000);
        StartAndMemory.Run(table);
        Broadcast.Run(table);
        break;
    case ["start"]:
        StartAndMemory.Run(table);
        break;
    case ["broadcast"]:
        Broadcast.Run(table);
        break;
    case ["round-trip"]:
        RoundTrip.Run(table, withPeer: true);
        break;
    case ["round-trip", "alone"]:
        RoundTrip.Run(table, withPeer: false);
        break;
    case ["turn"]:
        await TurnAlone.Run(table, 10_000_000);
        break;
    case ["turn", var actions]:
        await TurnAlone.Run(table, long.Parse(actions, CultureInfo.InvariantCulture));
        break;
    case ["understanding"]:
        return Understanding.Run();
    case ["scale"]:
        return await Scale.Run(10_000_000);
    case ["scale", var actions]:
        return await Scale.Run(long.Parse(actions, CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine("say one of: all, round-trip [alone], turn [ACTIONS], start, broadcast, understanding, scale [ACTIONS]");
        return 2;
}

table.Print();
return table.AllMet ? 0 : 1;
