using CommunityBot.Benchmarks;

return args switch
{
    ["understanding"] or ["all"] => Understanding.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("say one of: all, understanding");
    return 2;
}
