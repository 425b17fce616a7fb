using CommunityBot.Conversations;
using CommunityBot.Messaging;

namespace CommunityBot.Features.ProcedureLookup;

/// <summary><c>/linhvuc [CATEGORY [PAGE]]</c>: the cards by category, with buttons.</summary>
/// <param name="catalogue">The cards.</param>
public sealed class BrowseProcedures(ProcedureCatalogue catalogue)
{
    private const int PerPage = 8;

    /// <summary>Lists the categories, or one category's cards.</summary>
    public Reply Handle(Turn turn)
    {
        var words = turn.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var reply = words.Length > 0 && catalogue.Categories.FirstOrDefault(known => known.Code == words[0]) is { } category
            ? Cards(turn, category, words.Length > 1 && int.TryParse(words[1], out var page) ? page : 1)
            : Categories(turn, turn.Say("ProcedureLookup.ChooseCategory"));
        return reply with { InPlace = true };
    }

    /// <summary>The categories, two a row, under a text.</summary>
    public Reply Categories(Turn turn, string text) => Reply.Say(text)
        .WithGrid(catalogue.Categories.Select(category => new Choice(category.Label(turn.Member.Language), $"/linhvuc {category.Code}")), 2);

    private Reply Cards(Turn turn, Category category, int page)
    {
        var all = catalogue.InCategory(category.Code);
        var pages = Math.Max(1, (all.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 1, pages);
        var turns = new List<Choice>();
        if (page > 1) turns.Add(new Choice("◀", $"/linhvuc {category.Code} {page - 1}"));
        turns.Add(new Choice(turn.Say("ProcedureLookup.AllCategories"), "/linhvuc"));
        if (page < pages) turns.Add(new Choice("▶", $"/linhvuc {category.Code} {page + 1}"));
        return Reply.Say(new RichText().Bold(category.Label(turn.Member.Language)).Line(turn.Say("ProcedureLookup.Count", all.Count, page, pages)))
            .WithColumn(all.Skip((page - 1) * PerPage).Take(PerPage).Select(ShowProcedure.Choice))
            .WithRow([.. turns]);
    }
}
