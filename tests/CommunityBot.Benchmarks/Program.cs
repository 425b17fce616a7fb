using System.Globalization;
using CommunityBot.Benchmarks;

return args switch
{
    ["understanding"] or ["all"] => Understanding.Run(),
    ["scale"] => await Scale.Run(10_000_000),
    ["scale", var actions] => await Scale.Run(long.Parse(actions, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("say one of: all, understanding, scale [ACTIONS]");
    return 2;
}
