using System.Text.Json.Nodes;
using CommunityBot.Features.ProcedureLookup;
using CommunityBot.Host.Catalogue;

namespace CommunityBot.Tests.Features.ProcedureLookup.Search;

/// <summary>Questions with the cards a ward officer would hand over, and how well the search does on them (the rules of the project's scoring).</summary>
internal static class LabelledQuestions
{
    private static readonly ProcedureCatalogue Catalogue = CatalogueFiles.LoadBuiltIn();
    private static readonly Lazy<ProcedureSearch> Shared = new(() => new ProcedureSearch(Catalogue));

    public static IReadOnlyList<Procedure> Cards => Catalogue.All;

    public static ProcedureSearch Search => Shared.Value;

    public static IReadOnlyList<(string Text, IReadOnlySet<string> Right)> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Select(line => Read(JsonNode.Parse(line)!))];

    public static QuestionScore Measure(IReadOnlyList<(string Text, IReadOnlySet<string> Right)> questions)
    {
        var results = questions.Select(question => (question.Right, Result: Search.Search(question.Text))).ToList();
        var inside = results.Where(result => result.Right.Count > 0).ToList();
        var outside = results.Where(result => result.Right.Count == 0).ToList();
        return new QuestionScore(
            Share(inside, entry => Slugs(entry.Result.Answers).Concat(Slugs(entry.Result.Candidates)).Take(1).Any(entry.Right.Contains)),
            Share(inside, entry => Slugs(entry.Result.Answers).Take(1).Concat(Slugs(entry.Result.Candidates).Take(3)).Any(entry.Right.Contains)),
            Share(inside, entry => Slugs(entry.Result.Answers).Take(1).Any(slug => !entry.Right.Contains(slug))),
            Share(outside, entry => entry.Result.Answers.Count == 0));
    }

    private static (string Text, IReadOnlySet<string> Right) Read(JsonNode line)
    {
        IEnumerable<string> right = line["answer"] switch
        {
            null => [],
            JsonArray several => several.Select(slug => slug!.GetValue<string>()),
            var one => [one.GetValue<string>()],
        };
        return (line["text"]!.GetValue<string>(), right.ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Slugs(IEnumerable<Procedure> cards) => cards.Select(card => card.Slug);

    private static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> holds) => 100.0 * all.Count(holds) / all.Count;
}
