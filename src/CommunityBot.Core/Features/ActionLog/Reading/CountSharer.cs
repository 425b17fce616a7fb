namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Gives a number of people to the things done for them in other pieces of the sentence.</summary>
internal sealed class CountSharer(List<Piece> pieces, List<Draft> drafts, List<(Count Count, int Piece)> free)
{
    /// <summary>Fills the numbers of drafts that have none.</summary>
    public void Share()
    {
        ReleaseGeneral();
        foreach (var draft in drafts.Where(IsOpen).ToList()) draft.Count = FromNeighbour(draft) ?? FromFree(draft);
    }

    /// <summary>Nobody of their own is helped in its piece.</summary>
    private bool IsOpen(Draft draft) => draft.Count is null && !pieces[draft.Piece].HasOnePerson;

    /// <summary>"Giúp 3 bác, cài VNeID": the three are of what follows.</summary>
    private void ReleaseGeneral()
    {
        var helped = drafts.Find(draft =>
            draft.Topic.Indicator == IndicatorList.Guidance && draft.Topic.IsGeneral && draft.Count is { Unit: not CountUnit.None });
        if (helped is null || !drafts.Exists(draft => draft != helped && IsOpen(draft) && !draft.Topic.IsGeneral)) return;
        free.Add((helped.Count!, helped.Piece));
        drafts.Remove(helped);
    }

    private Count? FromNeighbour(Draft draft)
    {
        var before = drafts.FindLast(other => other.Piece < draft.Piece && other.Count is not null);
        if (before?.Count is { Unit: CountUnit.People } shared && IsJoined(before.Piece, draft.Piece)
            && (pieces[draft.Piece].Opener is '&' or '+' || StartsWithCount(before.Piece) || HasAction(draft.Piece))) return shared;
        var after = drafts.Find(other => other.Piece > draft.Piece && other.Count is not null);
        return after?.Count is { Unit: CountUnit.People } later && IsJoined(draft.Piece, after.Piece) && !StartsWithCount(after.Piece) ? later : null;
    }

    private bool IsJoined(int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
        {
            if (pieces[i].Opener is not (',' or '&' or '/' or '-' or '+')) return false;
        }

        return true;
    }

    private bool StartsWithCount(int piece) => pieces[piece].Items.Find(item => item is Thing or Count) is Count || pieces[piece].Has(WordRole.Help);

    private bool HasAction(int piece) => pieces[piece].Has(WordRole.Doing) || pieces[piece].Has(WordRole.Install) || pieces[piece].Has(WordRole.File);

    private Count? FromFree(Draft draft)
    {
        if (NamedPeople.Beside(pieces, draft.Piece) > 0) return null;
        var after = free.Find(pair => pair.Piece >= draft.Piece && pieces[pair.Piece].Opener != '\n');
        var before = free.FindLast(pair => pair.Piece <= draft.Piece);
        return after.Count ?? before.Count;
    }
}
